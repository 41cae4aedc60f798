import type { CountedRule } from '../../analyses/counting/index.js';
import { enumerate, formatCitation, type Norm } from '../../model/index.js';
import type { SpecialRuleChange } from '../../reform/count/index.js';
import { renderExplanation } from './explain.js';
import { sidesOf, type CountReformReport } from './reform-report.js';
import type { CountReformTextOptions } from './reform-text.js';
import { countReformWords } from './reform-words.js';
import { normsById } from './report.js';
import { countWords } from './words.js';
import { indented, wrap } from '../layout.js';
import { formatNumber } from '../numbers.js';
import { subjectTitle } from '../subject-title.js';

/** The rules behind the figures: the special rules one by one, what each recommendation touches, and each side's lists. */
export function explainReform(report: CountReformReport, options: CountReformTextOptions): string[] {
    const { language, style, names, width } = options;
    const words = countReformWords(language);
    const { counts, model } = report;
    const { before, after } = sidesOf(report);
    const norms = new Map<string, Norm>([
        ...normsById(after.model),
        ...(model.reform?.norms ?? []).map((norm) => [norm.id, norm] as const),
        ...normsById(before.model),
    ]);
    const sayNorm = (id: string): string => {
        const norm = norms.get(id);
        if (!norm) return id;
        const place = `${names(norm.place.uri)}:${norm.place.start.line + 1}`;
        return `${id} (${norm.citation ? `${formatCitation(norm.citation)}, ` : ''}${place})`;
    };
    const sayRule = ({ subject, norms: ids }: CountedRule): string =>
        `${subject === undefined ? countWords(language).noSubject : subjectTitle(model, subject)}: ${enumerate(
            ids.map(sayNorm),
            language,
        )}`;
    const sayChange = ({ before: one, after: others }: SpecialRuleChange): string =>
        `${sayRule(one)} ${words.becomes} ${enumerate(
            others.map(({ norms: ids }) => enumerate(ids.map(sayNorm), language)),
            language,
        )}`;
    const section = (heading: string, items: readonly string[]): string[] =>
        items.length === 0
            ? []
            : [
                  `${style.strong(heading)} (${formatNumber(items.length, language)})`,
                  ...items.flatMap((item) => {
                      const [first = '', ...rest] = wrap(item, width - 6);
                      return [`– ${first}`, ...indented(rest, 2)];
                  }),
                  '',
              ];
    const { lists } = counts.saerregler;
    return [
        ...indented(
            [
                style.heading(words.lists.heading),
                '',
                ...section(words.lists.gone, lists.gone.map(sayRule)),
                ...section(words.lists.common, lists.common.map(sayRule)),
                ...section(words.lists.merged, lists.merged.map(sayChange)),
                ...section(words.lists.changed, lists.changed.map(sayChange)),
                ...section(words.lists.kept, lists.kept.map(sayRule)),
                ...section(words.lists.added, lists.added.map(sayRule)),
                style.heading(words.rulesTouched),
                '',
                ...counts.byRecommendation.flatMap(({ recommendation, rules }) =>
                    section(`${recommendation.id} ${recommendation.title}`.trim(), rules.map(sayNorm)),
                ),
                style.heading(words.behindBefore),
            ],
            2,
        ),
        ...renderExplanation(before, options),
        ...indented([style.heading(words.behindAfter)], 2),
        ...renderExplanation(after, options),
    ];
}
