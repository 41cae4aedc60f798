import { sizeOfGroups } from '../analyses/figures/index.js';
import type { FindingPersons, RuleSetModel } from '../model/index.js';
import { enumerate, type Language } from '../model/text.js';
import { formatNumber } from '../reports/numbers.js';

/** In the order in which they are asked for: full-time persons say more than how many were ever touched. */
const UNITS = ['fuldtidspersoner', 'personer'];

/**
 * How many there are in the groups that a finding is about, as the rule set's own tables state it: never an estimate
 * of how many the finding concerns. Undefined where no figure is stated for any of them.
 */
export function personsIn(model: RuleSetModel, groups: readonly string[]): FindingPersons | undefined {
    const asked = withoutParts(model, groups);
    for (const unit of UNITS) {
        const { value, from, without } = sizeOfGroups(model, asked, unit);
        if (from.length === 0) continue;
        const sources = [
            ...new Set(from.map(({ name }) => (name.ref.kind === 'cell' ? name.ref.table : name.ref.id))),
        ];
        return { value, unit, sources, without };
    }
    return undefined;
}

/** "Målgrupperne har i alt 84.300 fuldtidspersoner (tabel 1.2); for selvforsørgende er der intet tal." */
export function sayPersons(
    model: RuleSetModel,
    { value, unit, sources, without }: FindingPersons,
    language: Language,
): string {
    const da = language === 'da';
    const titles = new Map(model.groups.map(({ id, title }) => [id, title.toLowerCase()]));
    const from = enumerate(
        sources.map((id) => (/^\d/.test(id) ? `${da ? 'tabel' : 'table'} ${id}` : `»${id}«`)),
        language,
    );
    const rest = enumerate(
        without.map((id) => titles.get(id) ?? id),
        language,
    );
    const people = `${formatNumber(value, language)} ${da ? unit : unit === 'personer' ? 'persons' : 'full-time persons'}`;
    if (without.length === 0)
        return da
            ? `Målgrupperne har i alt ${people} (${from}).`
            : `The groups have ${people} in all (${from}).`;
    return da
        ? `De af målgrupperne, der er tal for, har i alt ${people} (${from}); der er ingen for ${rest}.`
        : `Those of the groups with a figure have ${people} in all (${from}); there is none for ${rest}.`;
}

/** A part of a group that is asked for too counts with the whole. */
function withoutParts(model: RuleSetModel, names: readonly string[]): readonly string[] {
    const groups = new Map(model.groups.map((group) => [group.id, group]));
    const asked = new Set(names);
    const isWithin = (name: string, seen: ReadonlySet<string>): boolean =>
        (groups.get(name)?.parents ?? []).some(
            (parent) =>
                asked.has(parent) || (!seen.has(parent) && isWithin(parent, new Set([...seen, parent]))),
        );
    return [...asked].filter((name) => groups.has(name) && !isWithin(name, new Set([name])));
}
