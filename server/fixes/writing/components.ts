import type { AstNode } from 'langium';
import { isDeadline, type Deadline } from '../../../language/generated/parser/ast.js';
import type { Component, Norm, Parameter } from '../../../language/model/index.js';
import type { Edit } from '../fix.js';
import { addClause, remove, replace } from './clauses.js';
import { nodeAt, nodeOf, textOfNode, type InRuleSet, type RuleNode } from './nodes.js';

type Kind = Parameter['kind'];

const KINDS: Readonly<Partial<Record<Component, readonly Kind[]>>> = {
    frist: ['deadline'],
    periode: ['phase', 'between'],
    antal: ['count'],
    hyppighed: ['frequency'],
    varighed: ['length'],
    beløb: ['money', 'rate'],
    andel: ['share'],
    skala: ['scale'],
    form: ['form'],
    ansvar: ['handover'],
};

/** The kinds of clauses that these parts stand in, of those that one of the rules has; an event stands in several. */
export function kindsOf(components: readonly Component[], ...norms: readonly Norm[]): readonly Kind[] {
    const wanted = new Set(components.flatMap((component) => KINDS[component] ?? []));
    if (components.includes('hændelse'))
        for (const { parameters } of norms)
            for (const parameter of parameters) if (hasEvent(parameter)) wanted.add(parameter.kind);
    return [...wanted].filter((kind) =>
        norms.some(({ parameters }) => parameters.some((each) => each.kind === kind)),
    );
}

function hasEvent(parameter: Parameter): boolean {
    if (parameter.kind === 'between') return true;
    if (parameter.kind === 'count') return parameter.period?.anchor !== undefined;
    return 'anchor' in parameter && parameter.anchor !== undefined;
}

/** Clauses of a rule that state values of a kind, its table's included. */
export function clausesOfKind(context: InRuleSet, { parameters }: Norm, kind: Kind): AstNode[] {
    const found = parameters
        .filter((parameter) => parameter.kind === kind)
        .flatMap(({ place }) => nodeAt(context, place, isClause) ?? []);
    return [...new Set(found)];
}

const isClause = (node: AstNode): node is AstNode =>
    node.$containerProperty === 'clauses' && node.$type !== 'Row' && node.$type !== 'Rule';

/** Edits by which a rule's clauses of a kind become those of another; undefined where they cannot be told apart. */
export function giveClauses(
    context: InRuleSet,
    norm: Norm,
    model: Norm,
    kind: Kind,
    components: readonly Component[],
): Edit[] | undefined {
    const node = nodeOf(context, norm);
    if (!node) return undefined;
    const now = clausesOfKind(context, norm, kind);
    const wanted = clausesOfKind(context, model, kind);
    const [mine, theirs] = [now[0], wanted[0]];
    if (
        kind === 'deadline' &&
        now.length === 1 &&
        wanted.length === 1 &&
        isDeadline(mine!) &&
        isDeadline(theirs!)
    ) {
        const text = deadlineText(mine, theirs, components);
        if (text === undefined) return undefined;
        return mine.$container === node ? [replace(mine, text)] : [addClause(node, text)];
    }
    return ownClauses(node, now, wanted);
}

/** Clauses in place of others. What a row has from its table it is given one of its own instead of. */
export function ownClauses(
    node: RuleNode,
    now: readonly AstNode[],
    wanted: readonly AstNode[],
): Edit[] | undefined {
    const own = now.filter(({ $container }) => $container === node);
    const texts = wanted.map(inOneLine);
    if (texts.some((text) => text === undefined) || (own.length < now.length && wanted.length === 0))
        return undefined;
    if (own.length === 0) return texts.map((text) => addClause(node, text!));
    if (texts.length === 0) return own.map(remove);
    if (texts.length !== own.length) return undefined;
    return own.map((clause, i) => replace(clause, texts[i]!));
}

/** Length and event apart: the one may be meant to differ where the other is not. */
function deadlineText(
    mine: Deadline,
    theirs: Deadline,
    components: readonly Component[],
): string | undefined {
    const whole = inOneLine(theirs);
    const [length, event] = [components.includes('frist'), components.includes('hændelse')];
    if (whole === undefined || (length && event)) return whole;
    const [from, to] = event ? [mine, theirs] : [theirs, mine];
    if (!from.anchor && !to.anchor) return inOneLine(from);
    // `ved tilmelding` and `senest uoplyst` have nothing that could stand with another event.
    if (!from.anchor || !to.anchor || from.kind === 'ved' || to.kind === 'ved') return undefined;
    const before = inOneLine(from)?.slice(0, -inOneLine(from.anchor)!.length);
    const after = inOneLine(to.anchor);
    return before === undefined || after === undefined ? undefined : before + after;
}

/** A clause's words on one line; undefined where a remark stands among them. */
export function inOneLine(node: AstNode): string | undefined {
    const text = textOfNode(node);
    return text.includes('--') ? undefined : text.replace(/\s+/g, ' ').trim();
}
