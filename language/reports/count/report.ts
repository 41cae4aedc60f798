import type { Counts, Figure, Variant } from '../../analyses/counting/index.js';
import type { Norm, RuleSetModel } from '../../model/index.js';

/** What `count` counted, as the renderers read it. */
export interface CountReport {
    readonly ruleSets: readonly CountedRuleSet[];
}

export interface CountedRuleSet {
    readonly model: RuleSetModel;
    readonly counts: Counts;
}

/** The figures of several rule sets together: sums, and the mean of the harmonisation over all subjects. */
export interface Totals {
    readonly groups: number;
    readonly bestemmelser: number;
    readonly regler: number;
    readonly celler: number;
    readonly varianter: number;
    readonly saerregler: number;
    readonly saerregelMetode: Counts['saerregelMetode'];
    readonly harmoniseringsgrad: number;
    readonly kvadranter: Readonly<Record<keyof Counts['kvadranter'], number>>;
    readonly udenForKvadranterne: number;
    readonly uafgjort: Undecided;
}

/** What could not be decided, and is therefore in no figure. */
export interface Undecided {
    readonly regler: number;
    readonly celler: number;
}

export function totalsOf(all: readonly Counts[]): Totals {
    const sum = (figure: (counts: Counts) => number): number =>
        all.reduce((total, each) => total + figure(each), 0);
    const methods = new Set(
        all.filter(({ subjects }) => subjects.length > 0).map((each) => each.saerregelMetode),
    );
    const degrees = all.flatMap(({ subjects }) => subjects.map((subject) => subject.harmoniseringsgrad));
    return {
        groups: sum((each) => each.groups.value),
        bestemmelser: sum((each) => each.bestemmelser.value),
        regler: sum((each) => each.regler.value),
        celler: sum((each) => each.celler.value),
        varianter: sum((each) => each.varianter.value),
        saerregler: sum((each) => each.saerregler.value),
        saerregelMetode: methods.size > 1 ? 'blandet' : ([...methods][0] ?? 'andel'),
        harmoniseringsgrad: degrees.length > 0 ? degrees.reduce((a, b) => a + b, 0) / degrees.length : 1,
        kvadranter: {
            skalSkal: sum((each) => each.kvadranter.skalSkal.value),
            kanSkal: sum((each) => each.kvadranter.kanSkal.value),
            skalKan: sum((each) => each.kvadranter.skalKan.value),
            kanKan: sum((each) => each.kvadranter.kanKan.value),
        },
        udenForKvadranterne: sum((each) => each.udenForKvadranterne.value),
        uafgjort: {
            regler: sum((each) => each.regler.unknown.length),
            celler: sum((each) => each.celler.unknown.length),
        },
    };
}

/** The rules of a rule set by id. */
export function normsById({ norms }: RuleSetModel): ReadonlyMap<string, Norm> {
    return new Map(norms.map((norm) => [norm.id, norm]));
}

/** A, B, … Z, AA, AB for the variants of a subject in their order; "–" is "ingen regel". */
export function variantLetters({ behind }: Figure<Variant>): ReadonlyMap<string | null, string> {
    const named = behind.filter(({ id }) => id !== null);
    return new Map<string | null, string>([
        [null, '–'],
        ...named.map(({ id }, i) => [id, letter(i)] as const),
    ]);
}

/** 0 is A, 25 is Z, 26 is AA. */
export function letter(index: number): string {
    const last = String.fromCharCode(65 + (index % 26));
    return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}
