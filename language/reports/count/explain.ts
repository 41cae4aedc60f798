import type { Cell, CountedRule } from '../../analyses/counting/index.js';
import { enumerate, formatCitation, type Norm } from '../../model/index.js';
import type { TextOptions } from '../check/report.js';
import { normsById, variantLetters, type CountedRuleSet } from './report.js';
import { countWords } from './words.js';
import { indented, wrap } from '../layout.js';
import { formatNumber } from '../numbers.js';
import { subjectTitle } from '../subject-title.js';

/** Exactly what is behind each figure of a rule set. */
export function renderExplanation({ model, counts }: CountedRuleSet, options: TextOptions): string[] {
    const { language, style, names, width } = options;
    const words = countWords(language);
    const { figures } = words;
    const norms = normsById(model);
    const groupTitles = new Map(model.groups.map(({ id, title }) => [id, title]));

    const sayNorms = (ids: readonly string[]): string =>
        enumerate(
            ids.map((id) => sayNorm(id, norms.get(id), names)),
            language,
        );
    const sayGroups = (ids: readonly string[]): string =>
        enumerate(
            ids.map((id) => groupTitles.get(id) ?? id),
            language,
        );
    const saySubject = (subject: string | undefined): string =>
        subject === undefined ? words.noSubject : subjectTitle(model, subject);
    const sayRule = ({ subject, norms: ids, groups }: CountedRule): string =>
        `${saySubject(subject)}: ${sayNorms(ids)}${groups.length > 0 ? ` → ${sayGroups(groups)}` : ''}`;
    const sayCell = ({ subject, group, norms: ids }: Cell): string =>
        `${saySubject(subject)} × ${groupTitles.get(group) ?? group}: ${sayNorms(ids)}`;

    const lines = [style.strong(words.behind), ''];
    const section = (heading: string, items: readonly string[]): void => {
        if (items.length === 0) return;
        lines.push(`${style.strong(heading)} (${formatNumber(items.length, language)})`);
        for (const item of items) {
            const [first = '', ...rest] = wrap(item, width - 6);
            lines.push(`– ${first}`, ...indented(rest, 2));
        }
        lines.push('');
    };

    section(
        figures.groups.name,
        counts.groups.behind.map((id) => groupTitles.get(id) ?? id),
    );
    section(
        figures.bestemmelser.name,
        counts.bestemmelser.behind.map(({ provision, norms: ids }) => `${provision}: ${sayNorms(ids)}`),
    );
    section(figures.regler.name, counts.regler.behind.map(sayRule));
    section(figures.celler.name, counts.celler.behind.map(sayCell));
    section(
        figures.varianter.name,
        counts.subjects.flatMap(({ varianter }) => {
            const letters = variantLetters(varianter);
            return varianter.behind.map(({ subject, id, groups, norms: ids }) => {
                const rules = ids.length > 0 ? `: ${sayNorms(ids)}` : '';
                return `${saySubject(subject)} ${letters.get(id) ?? ''} (${sayGroups(groups)})${rules}`;
            });
        }),
    );
    section(figures.saerregler.name, counts.saerregler.behind.map(sayRule));
    const { skalSkal, skalKan, kanSkal, kanKan } = counts.kvadranter;
    section(`${words.authorityMust}, ${words.citizenMust}`, skalSkal.behind.map(sayCell));
    section(`${words.authorityMust}, ${words.citizenMay}`, skalKan.behind.map(sayCell));
    section(`${words.authorityMay}, ${words.citizenMust}`, kanSkal.behind.map(sayCell));
    section(`${words.authorityMay}, ${words.citizenMay}`, kanKan.behind.map(sayCell));
    section(words.outside, counts.udenForKvadranterne.behind.map(sayCell));
    section(words.undecidedRules, counts.regler.unknown.map(sayRule));
    section(words.undecidedCells, counts.celler.unknown.map(sayCell));
    return indented(lines, 2);
}

/** `første-samtale (LAB § 31, stk. 4, samtaler.regel:12)` */
function sayNorm(id: string, norm: Norm | undefined, names: (uri: string) => string): string {
    if (!norm) return id;
    const place = `${names(norm.place.uri)}:${norm.place.start.line + 1}`;
    return `${id} (${norm.citation ? `${formatCitation(norm.citation)}, ` : ''}${place})`;
}
