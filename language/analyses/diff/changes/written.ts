import {
    COMPONENTS,
    formatCitation,
    type Component,
    type Norm,
    type Text,
    type Vocabulary,
} from '../../../model/index.js';
import { areEqual } from '../../../population/index.js';
import { componentValues, effectKey, provisionsOf } from '../../counting/index.js';
import type { Change } from '../model.js';
import { needWholeSentence, sayEffect, sayParts } from './effect-text.js';
import { SAME_NAMES, type Renamed } from './canonical.js';
import type { Matching, Pair } from './matching.js';
import { paragraphOf } from './moved.js';
import { plain, sayDeclaration, sideOfNorms, type Sides } from './sides.js';

/** Something that is written of a rule and does not say what it does: the same key means that it is the same. */
interface Aspect {
    readonly category: 'wording' | 'vocabulary' | 'validity';
    readonly what: Text;
    /** In the names of the later side. */
    key(norm: Norm, to: Renamed): string;
    text(norm: Norm, vocabulary: Vocabulary, other: Norm): Text;
    /** Pairs of which something else tells it. */
    isElsewhere?(pair: Pair, told: ReadonlySet<Norm>): boolean;
}

const NOTHING: Text = { da: 'intet', en: 'nothing' };

/**
 * Words, citations, sources and reasons of rules that are on both sides. What a rule does is told as its result; but a
 * deadline of the same length in another unit, or a condition that no longer makes a difference, is told here.
 */
export function writtenChanges(
    sides: Sides,
    { pairs }: Matching,
    to: Renamed,
    /** Norms of which a change of result is told. */
    told: ReadonlySet<Norm>,
): readonly Change[] {
    return ASPECTS.concat(rewritten(sides)).flatMap((aspect) => {
        const differing = pairs.filter(
            (pair) =>
                aspect.key(pair.before, to) !== aspect.key(pair.after, SAME_NAMES) &&
                !aspect.isElsewhere?.(pair, told),
        );
        // Rows of a table that got the same new words are one change.
        const same = Map.groupBy(differing, ({ before, after }) =>
            [before.rule, after.rule, aspect.key(before, to), aspect.key(after, SAME_NAMES)].join('\n\n'),
        );
        return [...same.values()].map((each) => changeOf(sides, aspect, each));
    });
}

function changeOf(sides: Sides, { category, what, text }: Aspect, pairs: readonly Pair[]): Change {
    const [{ before, after }] = pairs as readonly [Pair, ...Pair[]];
    const [old, now] = [
        text(before, sides.before.vocabulary, after),
        text(after, sides.after.vocabulary, before),
    ];
    const sideBefore = sideOfNorms(
        pairs.map((each) => each.before),
        old,
    );
    const sideAfter = sideOfNorms(
        pairs.map((each) => each.after),
        now,
    );
    return {
        category,
        ...(after.subject !== undefined && { subject: after.subject }),
        groups: [],
        what,
        ...(sideBefore && { before: sideBefore }),
        ...(sideAfter && { after: sideAfter }),
        components: [],
        rests: [],
    };
}

const ASPECTS: readonly Aspect[] = [
    {
        category: 'wording',
        what: { da: 'ny overskrift', en: 'new title' },
        key: ({ title }) => title,
        text: ({ title }) => plain(`»${title}«`),
    },
    {
        category: 'wording',
        what: { da: 'anden henvisning', en: 'another citation' },
        // Another paragraph is another place, and told as moved.
        key: ({ citation }) => (citation ? provisionsOf(citation).join('; ') : ''),
        text: ({ citation }) => (citation ? plain(formatCitation(citation)) : NOTHING),
        isElsewhere: ({ before, after }) =>
            before.citation !== undefined &&
            after.citation !== undefined &&
            paragraphOf(before.citation) !== paragraphOf(after.citation),
    },
    {
        category: 'wording',
        what: { da: 'skrevet med andre ord', en: 'written in other words' },
        key: (norm) => wordsOf(norm, 'da'),
        text: (norm, vocabulary, other) => sayDifferently(norm, other, vocabulary),
        isElsewhere: ({ before, after }) => effectKey(before) !== effectKey(after),
    },
    {
        category: 'wording',
        what: {
            da: 'siger noget andet, uden at nogen får noget andet',
            en: 'says something else, and nobody gets anything else',
        },
        key: (norm) => effectKey(norm),
        text: (norm, vocabulary, other) => sayDifferently(norm, other, vocabulary),
        // Nobody may have what a rule says: others go before it, it is planned, or there is nobody of the kind.
        isElsewhere: ({ before, after }, told) => told.has(before) || told.has(after),
    },
    {
        category: 'wording',
        what: {
            da: '»kun« er tilføjet eller fjernet, uden at nogen får noget andet',
            en: '»kun« was added or removed, and nobody gets anything else',
        },
        key: ({ only }) => String(only),
        text: ({ only }) => plain(only ? '»kan kun«' : '»kan«'),
        // Where it is prohibited to somebody, that is what is told.
        isElsewhere: ({ before, after }, told) =>
            effectKey(before) !== effectKey(after) ||
            [...told].some(({ impliedBy }) => impliedBy === before.id || impliedBy === after.id),
    },
    {
        category: 'wording',
        what: { da: 'skrevet for andre navne', en: 'written for other names' },
        key: ({ groups, except }, to) =>
            [groups, except]
                .map((each) =>
                    each
                        .map((name) => to.group(name))
                        .sort()
                        .join(','),
                )
                .join(';'),
        text: ({ groups, except }) => ({
            da: scopeOf(groups, except, 'alle', 'undtagen'),
            en: scopeOf(groups, except, 'everyone', 'except'),
        }),
    },
    {
        category: 'wording',
        what: { da: 'anden kilde', en: 'another source' },
        key: ({ sources }) =>
            sources
                .map(({ text }) => text)
                .sort()
                .join('\n'),
        text: ({ sources }) => listed(sources.map(({ text }) => `»${text}«`)),
    },
    {
        category: 'wording',
        what: { da: 'anden begrundelse', en: 'another reason' },
        key: ({ justifications }, to) =>
            justifications
                .map(({ components, groups, text, source }) =>
                    JSON.stringify([components, groups?.map((name) => to.group(name)), text, source]),
                )
                .sort()
                .join('\n'),
        text: ({ justifications }) => listed(justifications.map(({ text }) => `»${text}«`)),
    },
    {
        category: 'wording',
        what: {
            da: 'anden oplysning om, at kilder er uenige',
            en: 'another record of sources that disagree',
        },
        key: ({ deviations }) =>
            deviations
                .map(({ source, theirs, other, ours }) => JSON.stringify([source, theirs, other, ours]))
                .sort()
                .join('\n'),
        text: ({ deviations }) =>
            listed(deviations.map(({ source, theirs, ours }) => `${source}: »${theirs}« / »${ours}«`)),
    },
    {
        category: 'wording',
        what: { da: 'noget andet er uoplyst', en: 'something else is left open' },
        key: ({ openPoints }) =>
            openPoints
                .map(({ text }) => text)
                .sort()
                .join('\n'),
        text: ({ openPoints }) => listed(openPoints.map(({ text }) => `»${text}«`)),
    },
    {
        category: 'wording',
        what: { da: 'anden forrang', en: 'another priority' },
        key: ({ defeats }, to) =>
            defeats
                .map(({ rule, wording, components }) => JSON.stringify([wording, to.rule(rule), components]))
                .sort()
                .join('\n'),
        text: ({ defeats }) =>
            listed(
                defeats.map(({ rule, wording, components }) =>
                    [wording, rule, components && `kun ${components.join(', ')}`].filter(Boolean).join(' '),
                ),
            ),
    },
    {
        category: 'wording',
        what: { da: 'forudsætter eller afløser andre regler', en: 'rests on or replaces other rules' },
        key: ({ requires, replaces }, to) =>
            [
                ...requires.map(({ rule }) => to.rule(rule)).sort(),
                replaces && `> ${to.rule(replaces.rule)}`,
            ].join(';'),
        text: ({ requires, replaces }) =>
            listed([
                ...requires.map(({ rule }) => `forudsætter ${rule}`),
                ...(replaces ? [`afløser ${replaces.rule}`] : []),
            ]),
    },
    {
        category: 'vocabulary',
        what: { da: 'hovedregel for sit sagsemne', en: 'main rule of its subject' },
        key: ({ mainRule }) => String(mainRule),
        text: ({ mainRule }) =>
            mainRule
                ? { da: 'hovedregel', en: 'main rule' }
                : { da: 'ikke hovedregel', en: 'not a main rule' },
    },
    {
        category: 'wording',
        what: { da: 'planlagt eller ej', en: 'planned or not' },
        key: ({ planned }) => String(planned),
        text: ({ planned }) =>
            planned ? { da: 'planlagt', en: 'planned' } : { da: 'ikke planlagt', en: 'not planned' },
    },
];

/** Who the rule is for is written otherwise and yet nobody gets anything else: other rules see to that. */
function rewritten(sides: Sides): readonly Aspect[] {
    const { space } = sides.after;
    const what: Text = {
        da: 'betingelserne er ændret, uden at nogen får noget andet',
        en: 'the conditions have changed, and nobody gets anything else',
    };
    return [
        {
            category: 'wording',
            what,
            key: ({ id }, to) => (to === SAME_NAMES ? `after ${id}` : `before ${id}`),
            text: (norm) => plain(sayDeclaration(norm)),
            isElsewhere: ({ before, after, isSame }, told) =>
                isSame ||
                told.has(before) ||
                told.has(after) ||
                areEqual(space, before.population, after.population) === 'yes',
        },
    ];
}

function wordsOf(norm: Norm, language: 'da' | 'en'): string {
    const values = componentValues(norm);
    return COMPONENTS.filter((each) => each !== 'modalitet')
        .flatMap((each) => values.get(each)?.text(language) || [])
        .join(', ');
}

/** The parts of a rule that the other has in other words; all of it where it is another kind of rule. */
function sayDifferently(norm: Norm, other: Norm, vocabulary: Vocabulary): Text {
    const [own, theirs] = [componentValues(norm), componentValues(other)];
    const wordsIn = (values: typeof own, each: Component): string | undefined => values.get(each)?.text('da');
    const differing = COMPONENTS.filter((each) => wordsIn(own, each) !== wordsIn(theirs, each));
    return needWholeSentence(differing)
        ? sayEffect(norm, own, vocabulary)
        : sayParts(differing, own, vocabulary);
}

function scopeOf(groups: readonly string[], except: readonly string[], all: string, but: string): string {
    const who = groups.length === 0 ? all : groups.join(', ');
    return except.length === 0 ? who : `${who} ${but} ${except.join(', ')}`;
}

const listed = (texts: readonly string[]): Text => (texts.length === 0 ? NOTHING : plain(texts.join('; ')));
