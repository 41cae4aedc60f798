import type { Text } from '../../../model/index.js';
import type { Change } from '../model.js';
import { canonicalIn, SAME_NAMES, type Renamed } from './canonical.js';
import { KINDS, type Kind, type Part, type Thing } from './declared-kinds.js';
import { plain, sideOfThing, type Sides } from './sides.js';

/**
 * What differs in a rule set beside its rules and words: reforms and their recommendations, hearings, tables and key
 * figures, claims about groups, and prøver. They change nothing for any citizen as long as no rule changes, and are
 * told as wording; what a reform leads to is compared on the rules that it leaves.
 */
export function declaredChanges(given: Sides, to: Renamed): readonly Change[] {
    const [old, now] = [canonicalIn(given.before, to), canonicalIn(given.after, SAME_NAMES)];
    return KINDS.flatMap((kind) => {
        const [before, after] = [byName(kind.of(given.before, to)), byName(kind.of(given.after, SAME_NAMES))];
        return [
            ...[...before].flatMap(([name, thing]): Change[] => {
                const later = after.get(name);
                if (!later) return [told(kind, { da: 'udgået', en: 'gone' }, thing, undefined)];
                return [
                    ...(thing.title === later.title
                        ? []
                        : [told(kind, { da: 'har ny overskrift', en: 'has a new title' }, thing, later)]),
                    ...thing.parts.flatMap((part, i) => {
                        const other = later.parts[i]!;
                        return old(part.value) === now(other.value)
                            ? []
                            : [
                                  told(
                                      kind,
                                      part.what,
                                      thing,
                                      later,
                                      textBeside(part, old, other, now),
                                      textBeside(other, now, part, old),
                                  ),
                              ];
                    }),
                ];
            }),
            ...[...after].flatMap(([name, thing]) =>
                before.has(name)
                    ? []
                    : [
                          told(
                              kind,
                              kind.isNeuter ? { da: 'nyt', en: 'new' } : { da: 'ny', en: 'new' },
                              undefined,
                              thing,
                          ),
                      ],
            ),
        ];
    });
}

type Canonical = (value: unknown) => string;

function textBeside(own: Part, canonical: Canonical, other: Part, ofOther: Canonical): string | undefined {
    if (!own.items || !other.items) return own.text;
    const known = new Set(other.items.map(({ value }) => ofOther(value)));
    const left = own.items.filter(({ value }) => !known.has(canonical(value)));
    return left.map(({ text }) => text).join('; ') || '–';
}

/** Things of one name are told apart by their number. */
function byName(things: readonly Thing[]): ReadonlyMap<string, Thing> {
    const seen = new Map<string, number>();
    return new Map(
        things.map((thing) => {
            const number = (seen.get(thing.name) ?? 0) + 1;
            seen.set(thing.name, number);
            return [number === 1 ? thing.name : `${thing.name} (${number})`, thing];
        }),
    );
}

function told(
    { word, category = 'wording' }: Kind,
    what: Text,
    before: Thing | undefined,
    after: Thing | undefined,
    was?: string,
    is?: string,
): Change {
    const side = ({ name, title, place }: Thing, text?: string): NonNullable<Change['before']> =>
        sideOfThing(name, place, plain(text || `»${title}«`));
    return {
        category,
        groups: [],
        what: { da: `${word.da}: ${what.da}`, en: `${word.en}: ${what.en}` },
        ...(before && { before: side(before, was) }),
        ...(after && { after: side(after, is) }),
        components: [],
        rests: [],
    };
}
