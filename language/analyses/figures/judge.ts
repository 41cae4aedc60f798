import type {
    Computation,
    Counted,
    Figure,
    FigureClaim,
    FigureRef,
    FigureSet,
    FigureUnit,
    RuleSetModel,
    StatedFigure,
} from '../../model/index.js';
import { createCounter, type Own } from './own-counts.js';
import { rangeOfExpression, valueOfExpression, type Expression } from './expression.js';
import type { ClaimJudgement, FigureName, FigureTools, Undecided } from './model.js';
import { gapBetween, type Range } from './range.js';
import { add, half, subtract, type Rational } from './rational.js';
import { phaseInOf, proceedsOf, reformProceeds, type Money } from './reform-figures.js';
import { nominalOf, rangeOf } from './stated.js';
import { outcome, type Unit } from './units.js';

/**
 * Every claim about a stated figure, judged: off exactly when no choice of true values within the declared roundings
 * satisfies it. A claim about a figure that is not stated, or whose text is broken, is left out.
 */
export function judgeFigures(model: RuleSetModel, tools: FigureTools = {}): ClaimJudgement[] {
    const { figures } = model;
    if (!figures) return [];
    const counter = createCounter(model, tools);
    return figures.claims.flatMap((claim) => judge(claim, figures, model, counter) ?? []);
}

/** A stated figure and its name; undefined for one that is not there. */
export function lookUp(
    ref: FigureRef,
    { tables, keyFigures }: FigureSet,
): { readonly name: FigureName; readonly figure: Figure } | undefined {
    if (ref.kind === 'key-figure') {
        const found = keyFigures.find(({ id }) => id === ref.id);
        return found && { name: { ref, title: found.title, place: found.place }, figure: found.figure };
    }
    const table = tables.find(({ id }) => id === ref.table);
    const row = table?.rows.find(({ id }) => id === ref.row);
    const at = table?.columns.findIndex(({ id }) => id === ref.column) ?? -1;
    const figure = row?.cells[at];
    if (!table || !row || !figure) return undefined;
    const column = table.columns.length > 1 ? table.columns[at]!.title : undefined;
    const name = { ref, title: table.title, row: row.title, place: figure.place };
    return { name: column === undefined ? name : { ...name, column }, figure };
}

interface Leaf {
    readonly range: Range;
    readonly value: Rational;
    readonly unit: Unit;
    readonly name?: FigureName;
}

function judge(
    claim: FigureClaim,
    figures: FigureSet,
    model: RuleSetModel,
    counter: ReturnType<typeof createCounter>,
): ClaimJudgement | undefined {
    const target = lookUp(claim.of, figures);
    if (target?.figure.kind !== 'stated') return undefined;
    const stated = target.figure;
    const leaves: Leaf[] = [];
    const numbers = new Map<string, number>();
    const compiled = compile(claim.computation);
    if (compiled === 'broken') return undefined;
    const from = leaves.flatMap(({ name }) => name ?? []);
    const base = { claim, name: target.name, stated, from };
    if ('kind' in compiled) return { ...base, verdict: 'unknown', undecided: compiled };
    const unit = outcome(
        compiled,
        leaves.map((leaf) => leaf.unit),
        stated.unit,
    );
    if ('mixed' in unit)
        return { ...base, verdict: 'unknown', undecided: { kind: 'units', units: unit.mixed } };
    const value = valueOfExpression(
        compiled,
        leaves.map((leaf) => leaf.value),
    );
    const { range, exact } = rangeOfExpression(
        compiled,
        leaves.map((leaf) => leaf.range),
    );
    const own = rangeOf(stated);
    const gap = gapBetween(own, range);
    const itself = numbers.has(keyOf(claim.of));
    const verdict = gap !== undefined ? 'off' : exact && !itself ? 'holds' : 'unknown';
    return {
        ...base,
        verdict,
        ...(verdict === 'unknown' && { undecided: { kind: 'entangled' as const } }),
        ...(value && {
            computed: { value, range, unit: stated.unit },
            deviation: subtract(value, nominalOf(stated)),
        }),
        ...(gap !== undefined && { beyond: gap, ...insteadOf(claim.computation, own, counter) }),
    };

    function compile(node: Computation): Expression | Undecided | 'broken' {
        switch (node.kind) {
            case 'broken':
                return 'broken';
            case 'plain':
                return node.figure.kind === 'stated'
                    ? leaf(fromStated(node.figure))
                    : { kind: node.figure.kind === 'open' ? 'open' : 'missing' };
            case 'ref': {
                const found = lookUp(node.ref, figures);
                if (!found) return 'broken';
                if (found.figure.kind !== 'stated')
                    return { kind: found.figure.kind === 'open' ? 'open' : 'missing', figure: found.name };
                return leaf(fromStated(found.figure, found.name), keyOf(node.ref));
            }
            case 'sum':
                return node.items.length === 0
                    ? 'broken'
                    : node.items.map(compile).reduce((left, right) => joined('+', left, right));
            case 'arithmetic':
                return joined(OPERATORS[node.operator], compile(node.left), compile(node.right));
            case 'increase':
            case 'decrease':
            case 'difference':
                return changed(node.kind, compile(node.from), compile(node.to));
            case 'count':
                return ownLeaf(counter(node), { id: '' });
            case 'proceeds':
                return moneyLeaf(proceedsOf(model, node.recommendations, node.column));
            case 'reform-proceeds':
                return moneyLeaf(reformProceeds(model, node.column));
            case 'phase-in':
                return moneyLeaf(phaseInOf(model, node.year));
        }
    }

    function changed(
        kind: 'increase' | 'decrease' | 'difference',
        before: Expression | Undecided | 'broken',
        after: Expression | Undecided | 'broken',
    ): Expression | Undecided | 'broken' {
        const change = kind === 'decrease' ? joined('-', before, after) : joined('-', after, before);
        // In percent a rise or fall is one of what it was before; a difference is always what lies between.
        return kind !== 'difference' && stated.unit.id === 'pct.' ? joined('/', change, before) : change;
    }

    function leaf(of: Leaf, key?: string): Expression {
        const known = key === undefined ? undefined : numbers.get(key);
        if (known !== undefined) return { operator: 'leaf', leaf: known };
        if (key !== undefined) numbers.set(key, leaves.length);
        leaves.push(of);
        return { operator: 'leaf', leaf: leaves.length - 1 };
    }

    function ownLeaf(own: Own, unit: Unit): Expression | Undecided {
        if ('kind' in own) return own;
        const [low, high] = [own.low!.at, own.high!.at];
        return leaf({ range: own, value: half(add(low, high)), unit });
    }

    function moneyLeaf(money: Money | Undecided): Expression | Undecided {
        return 'kind' in money ? money : leaf({ ...money, unit: { id: 'kr.' } });
    }
}

const fromStated = (figure: StatedFigure, name?: FigureName): Leaf => ({
    range: rangeOf(figure),
    value: nominalOf(figure),
    unit: unitOf(figure.unit),
    ...(name && { name: { ...name, text: figure.text } }),
});

const unitOf = ({ id, per }: FigureUnit): Unit => ({ id, ...(per !== undefined && { per }) });

const keyOf = (ref: FigureRef): string =>
    ref.kind === 'cell' ? JSON.stringify([ref.table, ref.row, ref.column]) : ref.id;

/** Which other count of the same act the figure is, where it is none of what it says. */
function insteadOf(
    computation: Computation,
    stated: Range,
    counter: ReturnType<typeof createCounter>,
): { readonly instead?: Counted } {
    if (computation.kind !== 'count' || computation.act === undefined) return {};
    const instead = OF_ACTS.find((what) => {
        const own = what === computation.what ? undefined : counter({ ...computation, what });
        return own && !('kind' in own) && gapBetween(stated, own) === undefined;
    });
    return instead === undefined ? {} : { instead };
}

const OF_ACTS = ['stykker', 'paragraffer', 'numre'] as const;

const OPERATORS = { plus: '+', minus: '-', times: '*', by: '/', 'out-of': '/' } as const;

function joined(
    operator: '+' | '-' | '*' | '/',
    left: Expression | Undecided | 'broken',
    right: Expression | Undecided | 'broken',
): Expression | Undecided | 'broken' {
    if (left === 'broken' || right === 'broken') return 'broken';
    if ('kind' in left) return left;
    if ('kind' in right) return right;
    return { operator, left, right };
}
