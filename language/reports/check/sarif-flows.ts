import type { Finding, FindingPlace, Norm, RuleSetModel } from '../../model/index.js';
import type { FormatOptions } from './format.js';
import { formatWords } from './format-words.js';
import { nameRule } from './report.js';
import { locationOf } from './sarif-locations.js';
import type { SarifCodeFlow } from './sarif-model.js';

/** Past this many the chains say no more than the finding itself. */
const MOST_FLOWS = 10;

/**
 * The chains of exceptions that the rules of a finding stand in, from the rule that gives way to the exception that goes
 * before all others: by them a reader sees why a rule holds, or does not, for somebody.
 */
export function codeFlowsIn(
    model: RuleSetModel,
    options: FlowOptions,
): (finding: Finding) => readonly SarifCodeFlow[] {
    const priorities = prioritiesOf(model);
    return (finding) => flowsOf(finding, model, priorities, options);
}

type FlowOptions = Pick<FormatOptions, 'language' | 'repositoryPath'>;

function flowsOf(
    { primary, related }: Finding,
    model: RuleSetModel,
    priorities: Priorities,
    options: FlowOptions,
): readonly SarifCodeFlow[] {
    const involved = [primary, ...related].flatMap(({ norm }) => norm ?? []);
    const chains = new Map<string, readonly Norm[]>();
    for (const id of new Set(involved)) {
        for (const chain of chainsThrough(id, priorities)) {
            if (chains.size >= MOST_FLOWS) break;
            if (chain.length > 1) chains.set(chain.map((norm) => norm.id).join(' '), chain);
        }
    }
    return [...chains.values()].map((chain) => flowOf(chain, model, options));
}

interface Priorities {
    readonly norms: ReadonlyMap<string, Norm>;
    /** The norms that a norm goes before, and those that go before it. */
    readonly givesWay: ReadonlyMap<string, readonly string[]>;
    readonly goesBefore: ReadonlyMap<string, readonly string[]>;
}

function prioritiesOf({ norms }: RuleSetModel): Priorities {
    const known = new Map(norms.map((norm) => [norm.id, norm]));
    const pairs = norms.flatMap((norm) =>
        norm.defeats
            // A row goes before the main rule of its table; that is how tables are, and no exception.
            .filter(({ wording }) => wording !== 'række')
            .flatMap((defeat) =>
                defeat.norms.filter((id) => known.has(id)).map((id) => [norm.id, id] as const),
            ),
    );
    const group = (from: 0 | 1): ReadonlyMap<string, readonly string[]> =>
        new Map(
            [...Map.groupBy(pairs, (pair) => pair[from])].map(([id, own]) => [
                id,
                own.map((pair) => pair[1 - from]!),
            ]),
        );
    return { norms: known, givesWay: group(0), goesBefore: group(1) };
}

/** From the rule at the bottom to the exception at the top; a circle is left where it closes. */
function* chainsThrough(id: string, { norms, givesWay, goesBefore }: Priorities): Generator<readonly Norm[]> {
    for (const below of paths(id, givesWay, new Set()))
        for (const above of paths(id, goesBefore, new Set(below)))
            yield [...below.toReversed().slice(0, -1), ...above].flatMap((each) => norms.get(each) ?? []);
}

function* paths(
    id: string,
    next: ReadonlyMap<string, readonly string[]>,
    seen: ReadonlySet<string>,
): Generator<readonly string[]> {
    const onwards = (next.get(id) ?? []).filter((each) => each !== id && !seen.has(each));
    if (onwards.length === 0) yield [id];
    for (const each of onwards)
        for (const rest of paths(each, next, new Set([...seen, id]))) yield [id, ...rest];
}

function flowOf(chain: readonly Norm[], model: RuleSetModel, options: FlowOptions): SarifCodeFlow {
    const words = formatWords(options.language);
    const names = chain.map((norm) => nameRule({ rule: norm.rule, place: norm.place }));
    const steps = chain.map((norm, i) => {
        const place: FindingPlace = { place: norm.place, rule: norm.rule };
        const text = i === 0 ? words.baseRule(names[0]!) : words.exception(names[i]!, names[i - 1]!);
        return { location: { ...locationOf(place, model.id, options), message: { text } } };
    });
    return { message: { text: words.exceptions }, threadFlows: [{ locations: steps }] };
}
