import { formatDay } from '../../../language/calendar/index.js';
import type { RuleSetModel } from '../../../language/model/index.js';
import type { Text } from '../../../language/model/text.js';
import { applyReforms } from '../../../language/reform/index.js';
import { turningDays } from '../../../language/reform/state.js';
import { rulesOnDay } from '../../../language/analyses/on-day.js';
import type { Config } from '../../config/config.js';
import type { InputError } from '../../workspace/input-error.js';
import { chooseReform, dayIn, includedIn } from '../reform-options.js';
import type { BuiltSides } from './mistakes.js';
import { buildSide, onDays, pairRuleSets, type Pair, type Side } from './rule-sets.js';
import { readSides, type SideWord } from './side-words.js';
import { readSources, withCommonRest, type Sources, type SourceOptions } from './sources.js';

export interface WantedReform {
    readonly name: string;
    readonly at: string | undefined;
    readonly include: readonly string[];
}

export interface LoadOptions {
    readonly words: readonly string[];
    readonly reform: WantedReform | undefined;
    readonly cwd: string;
    readonly config: string | undefined;
}

/** Rule sets that belong together, and what the sides are called. */
export interface LoadedPairs {
    readonly pairs: readonly Pair[];
    readonly before: Text;
    readonly after: Text;
    /** All rule sets that were built. */
    readonly sides: BuiltSides;
    /** The settings of the later side. */
    readonly configOf: (folder: string) => Promise<Config>;
}

type Wrong = { readonly errors: readonly InputError[] };

/** What the words of the command line ask to compare. */
export async function loadPairs({ words, reform, cwd, config }: LoadOptions): Promise<LoadedPairs | Wrong> {
    const here: SourceOptions = { cwd, config, path: '.' };
    if (reform) {
        const places = (words.length > 0 ? words : ['./']).map((word) => {
            const { before, after } = readSides([word], cwd);
            return (after.kind === 'path' && after.path !== '' ? after : before) as Place;
        });
        return aroundReform(places, reform, here);
    }
    const { before, after, place } = readSides(words, cwd);
    if (before.kind === 'day' || after.kind === 'day') {
        const days = [before, after].map((side) => (side.kind === 'day' ? side.day : 0));
        return betweenDays(place ?? { kind: 'path', path: '.' }, days[0]!, days[1]!, here);
    }
    return betweenSides(before, after, place, here);
}

type Place = Exclude<SideWord, { kind: 'day' }>;

async function betweenSides(
    before: Place,
    after: Place,
    place: Place | undefined,
    here: SourceOptions,
): Promise<LoadedPairs | Wrong> {
    const path = place && (place.kind === 'path' ? place.path : place.ref);
    const [old, now] = await readBoth(before, after, { ...here, ...(path !== undefined && { path }) });
    const wrong = [old, now].flatMap((side) => ('errors' in side ? side.errors : []));
    if ('errors' in old || 'errors' in now) return { errors: wrong };
    const [first, second] = withCommonRest(old, now);
    const sides = [await buildSide(first), await buildSide(second)] as const;
    const failed = sides.flatMap((side) => ('errors' in side ? side.errors : []));
    if (failed.length > 0) return { errors: failed };
    const [a, b] = sides as readonly [Side, Side];
    return {
        pairs: await pairRuleSets(a, b),
        before: plain(a.sources.label),
        after: plain(b.sources.label),
        sides: { before: a.all, after: b.all },
        configOf: b.sources.configOf,
    };
}

/** A side that names no path is looked at where the other one is. */
async function readBoth(
    before: Place,
    after: Place,
    options: SourceOptions,
): Promise<readonly [Sources | Wrong, Sources | Wrong]> {
    const follow = (read: Sources | Wrong): SourceOptions =>
        'errors' in read ? options : { ...options, path: read.path };
    if (isPlaced(before) || !isPlaced(after)) {
        const old = await readSources(before, options);
        return [old, await readSources(after, isPlaced(before) ? follow(old) : options)];
    }
    const now = await readSources(after, options);
    return [await readSources(before, follow(now)), now];
}

const isPlaced = (side: Place): boolean => side.path !== undefined && side.path !== '';

async function betweenDays(
    place: Place,
    from: number,
    to: number,
    here: SourceOptions,
): Promise<LoadedPairs | Wrong> {
    const side = await builtAt(place, here);
    if ('errors' in side) return side;
    const said = (day: number): Text => ({
        da: `${side.sources.label} den ${formatDay(day, 'da')}`,
        en: `${side.sources.label} on ${formatDay(day, 'en')}`,
    });
    return {
        pairs: onDays(side, from, to),
        before: said(from),
        after: said(to),
        sides: { before: [], after: side.all },
        configOf: side.sources.configOf,
    };
}

async function aroundReform(
    places: readonly Place[],
    { name, at, include }: WantedReform,
    here: SourceOptions,
): Promise<LoadedPairs | Wrong> {
    const sides: Side[] = [];
    for (const place of places) {
        const side = await builtAt(place, here);
        if ('errors' in side) return side;
        sides.push(side);
    }
    const { model, reform } = chooseReform(
        sides.flatMap(({ models }) => models),
        name,
    );
    const side = sides.find(({ models }) => models.includes(model))!;
    const included = new Set(includedIn(reform, include));
    const day = at === undefined ? undefined : dayIn(at, model);
    const { model: reformed, applied } = applyReforms(model, {
        reforms: [reform.id],
        include: included,
        ...(day !== undefined && { day }),
    });
    // On one day: that a reform begins on a day is no difference between the rules with it and those without.
    const last = day ?? Math.max(...turningDays(applied));
    const on = (rules: RuleSetModel): RuleSetModel =>
        Number.isFinite(last) ? rulesOnDay(rules, last) : withoutReforms(rules);
    const when: Text = Number.isFinite(last)
        ? { da: ` (${formatDay(last, 'da')})`, en: ` (${formatDay(last, 'en')})` }
        : { da: '', en: '' };
    return {
        pairs: [{ before: on(model), after: on(reformed) }],
        before: { da: `uden »${reform.title}«${when.da}`, en: `without “${reform.title}”${when.en}` },
        after: { da: `med »${reform.title}«${when.da}`, en: `with “${reform.title}”${when.en}` },
        sides: { before: [], after: side.all },
        configOf: side.sources.configOf,
    };
}

function withoutReforms({ reform, ...rules }: RuleSetModel): RuleSetModel {
    void reform;
    return rules;
}

async function builtAt(place: Place, here: SourceOptions): Promise<Side | Wrong> {
    const sources: Sources | Wrong = await readSources(place, here);
    return 'errors' in sources ? sources : buildSide(sources);
}

const plain = (text: string): Text => ({ da: text, en: text });
