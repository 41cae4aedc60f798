import type { SubjectCounts, Variant } from '../../analyses/counting/index.js';
import type { RuleSetModel } from '../../model/index.js';
import {
    NO_RULE,
    type Matrix,
    type MatrixRow,
    type MatrixRowSide,
    type MatrixSide,
    type MatrixVariant,
    type SideName,
} from '../pictures/index.js';
import { citationOf, ruleLine, type Writing } from './rule-lines.js';

export interface MatrixSubject {
    readonly subject: string;
    readonly title: string;
    /** Undefined where there is no rule on the subject. */
    readonly counts: readonly (SubjectCounts | undefined)[];
    readonly changed: boolean;
}

/**
 * Subjects against groups, on the one side or on two; a set of rules that is on both has the same letter. Subjects on
 * which no group has a rule (how a municipality is organised, say) have no row.
 */
export function matrixOf(
    sides: readonly MatrixSource[],
    subjects: readonly MatrixSubject[],
    on: Writing,
): Matrix {
    const ruleLines = sides.map(({ model }) => new Map(model.norms.map((norm) => [norm.id, norm])));
    return {
        sides: sides.map((side, i) => sideOf(side, i === 0 ? 'before' : 'after')),
        rows: subjects.filter(concernsGroups).map(({ subject, title, counts, changed }): MatrixRow => {
            const letters = lettersOf(counts);
            return {
                subject,
                title,
                changed,
                sides: sides.map(({ model, groups }, i) => {
                    const describe = (ids: readonly string[]) =>
                        ids.flatMap((id) => {
                            const norm = ruleLines[i]!.get(id);
                            return norm ? [ruleLine(norm, model, on)] : [];
                        });
                    return rowSide(counts[i], groups, model, letters, describe);
                }),
            };
        }),
    };
}

/** A rule set on one side: its målgrupper in order, and the rules. */
export interface MatrixSource {
    readonly model: RuleSetModel;
    readonly groups: readonly string[];
}

function concernsGroups({ counts }: MatrixSubject): boolean {
    return counts.some((each) => each && each.celler.value + each.celler.unknown.length > 0);
}

function sideOf({ model, groups }: MatrixSource, side: SideName): MatrixSide {
    return {
        side,
        groups: groups.map((id) => {
            const group = model.groups.find((each) => each.id === id);
            return { id, title: group?.title ?? id, citation: citationOf(group?.citation) };
        }),
    };
}

/** Letters by what the variants do, so that they mean the same on both sides. */
function lettersOf(counts: readonly (SubjectCounts | undefined)[]): ReadonlyMap<string, string> {
    const letters = new Map<string, string>();
    for (const variant of counts.flatMap((each) => each?.varianter.behind ?? [])) {
        const key = keyOf(variant);
        if (variant.id !== null && !letters.has(key)) letters.set(key, nthLetter(letters.size));
    }
    return letters;
}

/** A, B, … Z, AA, AB. */
function nthLetter(index: number): string {
    const last = String.fromCharCode(65 + (index % 26));
    return index < 26 ? last : nthLetter(Math.floor(index / 26) - 1) + last;
}

function keyOf({ effects }: Variant): string {
    return [...effects].sort().join('\n\n');
}

function rowSide(
    counts: SubjectCounts | undefined,
    groups: readonly string[],
    model: RuleSetModel,
    letters: ReadonlyMap<string, string>,
    describe: (norms: readonly string[]) => MatrixVariant['rules'],
): MatrixRowSide {
    if (!counts)
        return { cells: groups.map(() => ({ letter: NO_RULE, decided: true })), variants: [], harmony: 1 };
    const letterOf = new Map<string | null, string>(
        counts.varianter.behind.map((variant) => [
            variant.id,
            variant.id === null ? NO_RULE : letters.get(keyOf(variant))!,
        ]),
    );
    const titles = new Map(model.groups.map(({ id, title }) => [id, title]));
    const undecided = new Set(counts.unknownGroups);
    const variants = counts.varianter.behind.flatMap((variant): MatrixVariant[] =>
        variant.id === null
            ? []
            : [
                  {
                      letter: letterOf.get(variant.id)!,
                      groups: variant.groups.map((id) => titles.get(id) ?? id),
                      rules: describe(variant.norms),
                  },
              ],
    );
    return {
        cells: groups.map((group) => ({
            letter: letterOf.get(counts.variantByGroup[group] ?? null) ?? NO_RULE,
            decided: !undecided.has(group),
        })),
        variants,
        harmony: counts.harmoniseringsgrad,
    };
}
