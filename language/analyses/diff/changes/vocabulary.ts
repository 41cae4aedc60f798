import type { Named, Text, Vocabulary } from '../../../model/index.js';
import { hasOwnTitle, valueName, type NewName } from '../facts/index.js';
import type { Change } from '../model.js';
import { FACTS } from './declared-facts.js';
import { plain, sideOfThing, type Sides } from './sides.js';
import type { Kind, Naming } from './vocabulary-kind.js';

/** Oplysninger, hændelser, aktører, handlinger, sagsemner and love that are new, gone, renamed or defined otherwise. */
export function vocabularyChanges(given: Sides, names: readonly NewName[]): readonly Change[] {
    const known = new Map(
        names.map(({ kind, before, after, of }) =>
            of === undefined
                ? [`${kind} ${before}`, after]
                : [`${kind} ${valueName(of, before)}`, valueName(of, after)],
        ),
    );
    const named: Naming = (kind, name) => known.get(`${kind} ${name}`) ?? name;
    return [
        ...changesOf(given, FACTS, named),
        ...changesOf(given, EVENTS, named),
        ...changesOf(given, ACTORS, named),
        ...changesOf(given, ACTS, named),
        ...changesOf(given, SUBJECTS, named),
        ...changesOf(given, LAWS, named),
        ...exclusionChanges(given, named),
    ];
}

function changesOf<T extends Named>(given: Sides, kind: Kind<T>, named: Naming): readonly Change[] {
    const [old, now] = [kind.of(given.before.vocabulary), kind.of(given.after.vocabulary)];
    const isKept = new Set<string>();
    const fromBefore = [...old].flatMap(([name, before]): Change[] => {
        const later = kind.renames === undefined ? name : named(kind.renames, name);
        const after = now.get(later);
        if (!after) return [changeOf(kind, GONE, before, undefined)];
        isKept.add(later);
        const [was, is] = [kind.say?.(before, named), kind.say?.(after, SAME)];
        return [
            ...(name !== later ? [changeOf(kind, RENAMED, before, after, plain(name), plain(later))] : []),
            ...(before.title !== after.title && (name === later || [before, after].some(hasOwnTitle))
                ? [changeOf(kind, TITLED, before, after)]
                : []),
            ...(kind.newNamesIn?.(before, after, named) ?? []).map(([was, is]) =>
                changeOf({ ...kind, word: VALUE }, RENAMED, before, after, was, is),
            ),
            ...(was && is && !(kind.isSame?.(before, after, named) ?? was.da === is.da)
                ? [
                      changeOf(
                          kind,
                          OTHERWISE,
                          before,
                          after,
                          ...(kind.sayApart?.(before, after, named) ?? ([was, is] as const)),
                      ),
                  ]
                : []),
        ];
    });
    const come = [...now].flatMap(([name, after]) =>
        isKept.has(name) ? [] : [changeOf(kind, kind.isNeuter ? NEW_NEUTER : NEW, undefined, after)],
    );
    return [...fromBefore, ...come];
}

const SAME: Naming = (_, name) => name;

const GONE: Text = { da: 'udgået', en: 'gone' };
const NEW: Text = { da: 'ny', en: 'new' };
const NEW_NEUTER: Text = { da: 'nyt', en: 'new' };
const RENAMED: Text = { da: 'omdøbt', en: 'renamed' };
const VALUE: Text = { da: 'værdi', en: 'value' };
const TITLED: Text = { da: 'med anden betegnelse', en: 'with another title' };
const OTHERWISE: Text = { da: 'defineret anderledes', en: 'defined otherwise' };

function changeOf<T extends Named>(
    { word }: Kind<T>,
    what: Text,
    before: T | undefined,
    after: T | undefined,
    was?: Text,
    is?: Text,
): Change {
    const side = (thing: T, text?: Text): NonNullable<Change['before']> =>
        sideOfThing(thing.id, thing.place, text ?? plain(`»${thing.title}«`));
    return {
        category: 'vocabulary',
        groups: [],
        what: { da: `${word.da} ${what.da}`, en: `${word.en} ${what.en}` },
        ...(before && { before: side(before, was) }),
        ...(after && { after: side(after, is) }),
        components: [],
        rests: [],
    };
}

const EVENTS: Kind<Named & { readonly words: readonly string[] }> = {
    word: { da: 'hændelse', en: 'hændelse' },
    renames: 'event',
    of: ({ events }) => events,
    say: ({ words }) =>
        words.length === 0
            ? { da: 'uden andre ord', en: 'without other words' }
            : plain(words.map((word) => `»${word}«`).join(', ')),
};

const ACTOR_KINDS = {
    citizen: { da: 'borger', en: 'citizen' },
    authority: { da: 'myndighed', en: 'authority' },
    company: { da: 'virksomhed', en: 'company' },
} as const satisfies Record<string, Text>;

const ACTORS: Kind<Named & { readonly kind: keyof typeof ACTOR_KINDS }> = {
    word: { da: 'aktør', en: 'aktør' },
    renames: 'actor',
    of: ({ actors }) => actors,
    say: ({ kind }) => ACTOR_KINDS[kind],
};

const ACTS: Kind<Named & { readonly subject?: string }> = {
    word: { da: 'handling', en: 'handling' },
    renames: 'act',
    of: ({ acts }) => acts,
    say: ({ subject }, named) =>
        subject === undefined
            ? { da: 'uden sagsemne', en: 'without a subject' }
            : { da: `om ${named('subject', subject)}`, en: `about ${named('subject', subject)}` },
};

const SUBJECTS: Kind = {
    word: { da: 'sagsemne', en: 'sagsemne' },
    isNeuter: true,
    renames: 'subject',
    of: ({ subjects }) => subjects,
};

const LAWS: Kind<Named & { readonly eli?: string }> = {
    word: { da: 'lov', en: 'lov' },
    of: ({ lawActs }) => lawActs,
    say: ({ eli }) => (eli === undefined ? { da: 'uden eli', en: 'without eli' } : plain(eli)),
};

/** `handling X udelukker Y`. */
function exclusionChanges(given: Sides, named: Naming): readonly Change[] {
    const pairsOf = ({ exclusions }: Vocabulary, to: Naming): Map<string, readonly [string, string]> =>
        new Map(
            [...exclusions].flatMap(([act, others]) =>
                [...others].map((other) => {
                    const pair = [act, other].sort((a, b) => (to('act', a) < to('act', b) ? -1 : 1));
                    return [pair.map((each) => to('act', each)).join(' '), pair as [string, string]] as const;
                }),
            ),
        );
    const old = pairsOf(given.before.vocabulary, named);
    const now = pairsOf(given.after.vocabulary, (_, name) => name);
    const told = (
        side: 'before' | 'after',
        [one, other]: readonly [string, string],
        what: Text,
    ): readonly Change[] => {
        const { acts } = given[side].vocabulary;
        const place = (acts.get(one) ?? acts.get(other))?.place;
        if (!place) return [];
        const text = { da: `${one} udelukker ${other}`, en: `${one} excludes ${other}` };
        return [
            {
                category: 'vocabulary',
                groups: [],
                what,
                [side]: sideOfThing(`${one}, ${other}`, place, text),
                components: [],
                rests: [],
            },
        ];
    };
    return [
        ...[...old].flatMap(([key, pair]) =>
            now.has(key)
                ? []
                : told('before', pair, {
                      da: 'handlinger udelukker ikke længere hinanden',
                      en: 'acts no longer exclude each other',
                  }),
        ),
        ...[...now].flatMap(([key, pair]) =>
            old.has(key)
                ? []
                : told('after', pair, {
                      da: 'handlinger udelukker nu hinanden',
                      en: 'acts now exclude each other',
                  }),
        ),
    ];
}
