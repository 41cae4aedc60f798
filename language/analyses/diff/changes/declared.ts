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
export function declaredChanges(
    given: Sides,
    to: Renamed,
    /** Reforms whose other day is told as a change of validity. */
    moved: ReadonlySet<string>,
): readonly Change[] {
    const [old, now] = [canonicalIn(given.before, to), canonicalIn(given.after, SAME_NAMES)];
    return KINDS.flatMap((kind) => {
        const [ours, theirs] = [kind.of(given.before, to), kind.of(given.after, SAME_NAMES)];
        const before = byName(ours, old, new Set(theirs.map((each) => saidBy(each, now))));
        const after = byName(theirs, now, new Set(ours.map((each) => saidBy(each, old))));
        return [
            ...[...before].flatMap(([name, thing]): Change[] => {
                const later = after.get(name);
                if (!later) return [told(kind, { da: 'udgået', en: 'gone' }, thing, undefined)];
                return [
                    ...(thing.title === later.title || thing.name === ''
                        ? []
                        : [told(kind, { da: 'har ny overskrift', en: 'has a new title' }, thing, later)]),
                    ...thing.parts.flatMap((part, i) => {
                        const other = later.parts[i]!;
                        return old(part.value) === now(other.value) ||
                            (part.isDayOf !== undefined && moved.has(part.isDayOf))
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

/**
 * Things of one name are told apart by their number. One without a name goes by what it says where the other side says
 * the same: only of the others is one taken for another that was edited.
 */
function byName(
    things: readonly Thing[],
    canonical: Canonical,
    onOtherSide: ReadonlySet<string>,
): ReadonlyMap<string, Thing> {
    const seen = new Map<string, number>();
    return new Map(
        things.map((thing) => {
            const said = thing.name === '' ? saidBy(thing, canonical) : '';
            const name = onOtherSide.has(said) ? `: ${said}` : thing.name;
            const number = (seen.get(name) ?? 0) + 1;
            seen.set(name, number);
            return [number === 1 ? name : `${name} (${number})`, thing];
        }),
    );
}

const saidBy = ({ parts }: Thing, canonical: Canonical): string =>
    parts.map(({ value }) => canonical(value)).join('\n');

function told(
    { word, category = 'wording' }: Kind,
    what: Text,
    before: Thing | undefined,
    after: Thing | undefined,
    was?: string,
    is?: string,
): Change {
    const side = ({ name, title, shown, place }: Thing, text?: string): NonNullable<Change['before']> => {
        const called = (before && after ? undefined : shown) ?? (name || title);
        return sideOfThing(called, place, plain(text || `»${title}«`));
    };
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
