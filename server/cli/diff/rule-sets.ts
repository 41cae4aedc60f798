import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rulesOnDay } from '../../../language/analyses/on-day.js';
import type { RuleSetModel } from '../../../language/model/index.js';
import { build } from '../../workspace/build.js';
import type { InputError } from '../../workspace/input-error.js';
import { dayIn } from '../reform-options.js';
import type { Sources } from './sources.js';
import { formatDay } from '../../../language/calendar/index.js';

/** The rule sets of one side. */
export interface Side {
    readonly sources: Sources;
    /** In the order of their first files. */
    readonly models: readonly RuleSetModel[];
    /** All that was built, with the rule sets that are used. */
    readonly all: readonly RuleSetModel[];
}

/** One rule set as it was and as it is; `only` where one side does not have it, and an empty one stands in for it. */
export interface Pair {
    readonly before: RuleSetModel;
    readonly after: RuleSetModel;
    readonly only?: 'before' | 'after';
}

export async function buildSide(
    sources: Sources,
): Promise<Side | { readonly errors: readonly InputError[] }> {
    const built = await build(sources.files);
    if ('errors' in built) return built;
    const asked = new Set(sources.selected.filter(({ requested }) => requested).map(({ uri }) => uri));
    return {
        sources,
        models: built.filter(({ files }) => files.some((uri) => asked.has(uri))),
        all: built,
    };
}

/** Rule sets of the same name belong together; so do the only ones of their sides, and those without a name by folder. */
export async function pairRuleSets(before: Side, after: Side): Promise<readonly Pair[]> {
    const [old, now] = [before.models, after.models];
    if (old.length === 1 && now.length === 1) return [{ before: old[0]!, after: now[0]! }];
    const earlier = new Map(old.map((model) => [keyOf(model, before), model]));
    const pairs: Pair[] = [];
    for (const model of now) {
        const key = keyOf(model, after);
        const match = earlier.get(key);
        earlier.delete(key);
        pairs.push(
            match
                ? { before: match, after: model }
                : { before: await emptyLike(model), after: model, only: 'after' },
        );
    }
    for (const model of earlier.values())
        pairs.push({ before: model, after: await emptyLike(model), only: 'before' });
    return pairs;
}

function keyOf({ id, files }: RuleSetModel, { sources }: Side): string {
    if (id !== '') return id;
    const folder = dirname(fileURLToPath(files[0]!));
    return `/${relative(sources.path, folder).split(sep).join('/')}`;
}

/** A rule set of the same name in which nothing stands. */
async function emptyLike({ id, title, files }: RuleSetModel): Promise<RuleSetModel> {
    const text = id === '' ? '' : `regelsæt ${id} "${title.replaceAll('"', "'")}"\n`;
    const built = await build([{ path: fileURLToPath(files[0]!), uri: files[0]!, text }]);
    if ('errors' in built) throw new Error('an empty rule set cannot be built');
    return built[0]!;
}

/** Each rule set on two days. */
export function onDays(side: Side, from: number, to: number): readonly Pair[] {
    return side.models.map((model) => {
        // Says which days the rule set knows of.
        for (const day of [from, to]) dayIn(formatDay(day, 'da'), model);
        return { before: rulesOnDay(model, from), after: rulesOnDay(model, to) };
    });
}
