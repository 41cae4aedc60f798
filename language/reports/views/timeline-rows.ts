import { componentValues } from '../../analyses/counting/index.js';
import type { Duty } from '../../analyses/course/index.js';
import type { Component, Norm, Vocabulary } from '../../model/index.js';
import type { Language } from '../../model/text.js';

/** A rule before and what became of it, for the same people. */
export interface DutyPair {
    /** The id that the rule had before any reform, or an inserted rule's own. */
    readonly origin: string;
    readonly before: Duty | undefined;
    readonly after: Duty | undefined;
    /** Nothing that is said of it here is another on the other side; true where there is one side. */
    readonly same: boolean;
}

/** Sets the duties of both sides beside each other, in the order of the text. One side alone: each by itself. */
export function pairDuties(
    before: readonly Duty[],
    after: readonly Duty[] | undefined,
    successors: ReadonlyMap<string, readonly string[]>,
    language: Language,
): readonly DutyPair[] {
    if (!after)
        return before.map((duty) => ({ origin: duty.norm.id, before: duty, after: undefined, same: true }));
    const originOf = new Map(
        [...successors].flatMap(([origin, ids]) => ids.map((id) => [id, origin] as const)),
    );
    const left = new Map(after.map((duty) => [duty.norm.id, duty]));
    const pairs: DutyPair[] = [];
    for (const duty of before) {
        const heirs = (successors.get(duty.norm.id) ?? [duty.norm.id]).flatMap((id) => left.get(id) ?? []);
        const origin = duty.norm.id;
        for (const heir of heirs) {
            left.delete(heir.norm.id);
            pairs.push({ origin, before: duty, after: heir, same: saysTheSame(duty, heir, language) });
        }
        if (heirs.length === 0) pairs.push({ origin, before: duty, after: undefined, same: false });
    }
    for (const duty of left.values())
        pairs.push({
            origin: originOf.get(duty.norm.id) ?? duty.norm.id,
            before: undefined,
            after: duty,
            same: false,
        });
    return pairs;
}

/** In what is shown: who shall do what when, and for how many of them. */
function saysTheSame(one: Duty, other: Duty, language: Language): boolean {
    const said = ({ norm, stretches, unplaced, forAll }: Duty): string =>
        JSON.stringify([
            ...[...componentValues(norm)].map(([component, value]) => [component, value.text(language)]),
            stretches.map(({ parameter: _, ...rest }) => rest),
            unplaced.map(({ why }) => why),
            forAll,
        ]);
    return said(one) === said(other);
}

/** The duty in words: "a-kassen skal: samtale". */
export function sayDuty(norm: Norm, vocabulary: Vocabulary, language: Language): string {
    const values = componentValues(norm);
    const said = (component: Component): string => values.get(component)?.text(language, vocabulary) ?? '';
    const who = [said('aktør'), said('modalitet')].filter(Boolean).join(' ');
    return [[who, said('handling')].filter(Boolean).join(': '), said('modpart')].filter(Boolean).join(' · ');
}

/** What the rule says of time, or what one of its times says. */
export function sayTimes(norm: Norm, vocabulary: Vocabulary, language: Language): string {
    const values = componentValues(norm);
    const said = TIMES.flatMap((component) => values.get(component)?.text(language, vocabulary) ?? []);
    // A count names its own event.
    return said
        .filter((each, i) => each !== '' && !said.slice(0, i).some((one) => one.includes(each)))
        .join(' · ');
}

const TIMES: readonly Component[] = [
    'frist',
    'antal',
    'hyppighed',
    'varighed',
    'periode',
    'ansvar',
    'hændelse',
];
