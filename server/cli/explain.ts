import type { Check } from '../../language/checks/check.js';
import { checks } from '../../language/generated/checks.js';
import type { Language } from '../../language/model/text.js';
import { checkWords } from '../../language/reports/check/words.js';
import { indented, table, wrap } from '../../language/reports/layout.js';
import { closest } from '../../language/model/closest.js';
import type { ColorChoice, ExitCode, Io } from './io.js';
import { UsageError } from './usage-error.js';

export interface ExplainOptions {
    readonly language: Language;
    readonly color: ColorChoice;
}

/** `regelret explain RR101`: what a check looks for, why, and what to do; without a code, the list of checks. */
export function explain(code: string | undefined, { language, color }: ExplainOptions, io: Io): ExitCode {
    const style = io.style(color);
    if (code === undefined) {
        io.out(
            `${table(byCode().map((check) => [style.strong(check.code), check.docs.title])).join('\n')}\n`,
        );
        return 0;
    }
    const check = checks.find((each) => each.code === code.toUpperCase());
    if (!check) throw unknownCode(code);
    const { title, summary, why, example, fix } = check.docs;
    const words = checkWords(language);
    const kind = `${words.severity[check.severity]}, ${words.family[check.family]}`;
    const headings = HEADINGS[language];
    const lines = [
        style.heading(`${check.code} · ${title}`),
        style.faint(`${check.name} (${kind})`),
        '',
        ...wrap(summary[language], io.width),
        ...(language === 'en' ? ['', 'The rest of the page is in Danish, like the rules.'] : []),
        ...section(style.strong(headings.why), wrap(why, io.width - 2)),
        ...section(style.strong(headings.example), example.trimEnd().split('\n')),
        ...section(style.strong(headings.fix), wrap(fix, io.width - 2)),
    ];
    io.out(`${lines.join('\n')}\n`);
    return 0;
}

const HEADINGS = {
    da: { why: 'Hvorfor', example: 'Eksempel', fix: 'Hvad man kan gøre' },
    en: { why: 'Why', example: 'Example', fix: 'What can be done' },
};

function section(heading: string, lines: readonly string[]): string[] {
    return ['', heading, '', ...indented(lines, 2)];
}

function byCode(): Check[] {
    return [...checks].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function unknownCode(code: string): UsageError {
    const meant = closest(
        code,
        checks.map((each) => each.code),
    );
    return new UsageError({
        da: `Der er ingen kontrol, der hedder »${code}«${meant ? `; mente du ${meant}?` : '.'} Listen: regelret explain`,
        en: `There is no check called »${code}«${meant ? `; did you mean ${meant}?` : '.'} The list: regelret explain`,
    });
}
