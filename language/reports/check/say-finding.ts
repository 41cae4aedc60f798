import { enumerate, type Finding, type FindingPlace } from '../../model/index.js';
import { sayCitizen } from '../citizen.js';
import type { FormatOptions } from './format.js';
import { formatWords } from './format-words.js';
import { formatPlace, nameRule } from './report.js';
import { checkWords, componentName } from './words.js';

/** A finding in full sentences, for a format that has room for one text: what is wrong, for whom, against what. */
export function sayFinding(finding: Finding, options: FormatOptions): string {
    return [finding.message, ...sayAround(finding, options)].join('\n');
}

/** What the message leaves unsaid, a line each: for whom, against what, and in what they differ. */
export function sayAround(
    { message, witness, primary, related, components, verdict }: Finding,
    options: Pick<FormatOptions, 'language' | 'names'>,
    sayOther: (place: FindingPlace, index: number) => string = (place) =>
        [nameRule(place), formatPlace(place, options.names)].filter(Boolean).join(' · '),
): string[] {
    const { language } = options;
    const words = checkWords(language);
    const lines: string[] = [];
    if (verdict === 'unknown') lines.push(formatWords(language).undecided);
    // A message that names the citizen itself is not followed by the same words.
    if (witness && !message.includes(witness.text))
        lines.push(`${words.forWhom}: ${sayCitizen(witness, language)}`);
    const twin = witness?.twin;
    if (twin && !message.includes(twin.text)) lines.push(`${words.twin}: ${sayCitizen(twin, language)}`);
    const here = nameRule(primary);
    if (here) lines.push(`${words.here}: ${here}`);
    const others = new Set(related.map(sayOther));
    if (others.size > 0) lines.push(`${words.other}: ${[...others].join('; ')}`);
    if (components.length > 1)
        lines.push(
            `${words.differsIn}: ${enumerate(
                components.map((each) => componentName(each, language)),
                language,
            )}`,
        );
    return lines;
}

/** A text on one line. */
export function onOneLine(text: string): string {
    return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}
