import type { Totals } from '../count/report.js';
import type { DiffChange, DiffGap, DiffReport, DiffRuleSet } from './model.js';

/** The output of `regelret diff --format json`; see schema/diff.schema.json. */
export interface DiffJson {
    readonly version: 1;
    readonly before: string;
    readonly after: string;
    readonly changes: readonly ChangeJson[];
    /** Of all rule sets together. */
    readonly counts: { readonly before: FiguresJson; readonly after: FiguresJson };
    readonly notCompared: readonly GapJson[];
    readonly ruleSets: readonly {
        readonly name: string;
        readonly title: string;
        readonly only: DiffRuleSet['only'];
        readonly counts: { readonly before: FiguresJson; readonly after: FiguresJson };
    }[];
}

export type FiguresJson = Pick<
    Totals,
    'groups' | 'bestemmelser' | 'regler' | 'celler' | 'varianter' | 'saerregler' | 'harmoniseringsgrad'
>;

export interface ChangeJson extends Omit<
    DiffChange,
    'subject' | 'groups' | 'population' | 'name' | 'example'
> {
    readonly ruleSet: string;
    readonly subject: string | null;
    readonly groups: readonly string[];
    readonly rule: string;
    readonly title: string;
    readonly population: string | null;
    /** Whether the words are exactly those affected. */
    readonly populationIsExact: boolean | null;
}

export type GapJson = DiffGap & { readonly ruleSet: string | null };

export function toDiffJson({
    before,
    after,
    ruleSets,
    counts: all,
    mistakes,
    language,
}: DiffReport): DiffJson {
    const mistaken = mistakes.map(({ side, message, ...place }): GapJson => {
        const what = language === 'da' ? 'Fejl i teksten' : 'Mistake in the text';
        return { ruleSet: null, side, what, why: message, place };
    });
    return {
        version: 1,
        before,
        after,
        changes: ruleSets.flatMap(({ id, changes }) => changes.map((change) => changeJson(change, id))),
        counts: {
            before: figures(all.before),
            after: figures(all.after),
        },
        notCompared: [
            ...mistaken,
            ...ruleSets.flatMap(({ id, notCompared }) =>
                notCompared.map((gap): GapJson => ({ ruleSet: id, ...gap })),
            ),
        ],
        ruleSets: ruleSets.map(({ id, title, only, counts }) => ({
            name: id,
            title,
            only,
            counts: { before: figures(counts.before), after: figures(counts.after) },
        })),
    };
}

function changeJson(change: DiffChange, ruleSet: string): ChangeJson {
    const {
        category,
        subject,
        groups,
        before,
        after,
        population,
        witness,
        location,
        name,
        example,
        ...rest
    } = change;
    void example;
    return {
        category,
        ruleSet,
        subject: subject?.id ?? null,
        groups: groups.map(({ id }) => id),
        rule: name.id,
        title: name.title,
        before,
        after,
        population: population?.text ?? null,
        populationIsExact: population?.exact ?? null,
        witness,
        location,
        ...rest,
    };
}

function figures(totals: Totals): FiguresJson {
    const { groups, bestemmelser, regler, celler, varianter, saerregler, harmoniseringsgrad } = totals;
    return { groups, bestemmelser, regler, celler, varianter, saerregler, harmoniseringsgrad };
}
