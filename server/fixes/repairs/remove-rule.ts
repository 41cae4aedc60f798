import { AstUtils, type AstNode } from 'langium';
import { isPriority, type Priority } from '../../../language/generated/parser/ast.js';
import {
    enumerate,
    type Component,
    type Finding,
    type Norm,
    type Parameter,
} from '../../../language/model/index.js';
import type { Edit, Fix, FixContext, Offer } from '../fix.js';
import { documentOf, dropName, lineAt, remove, removeLines } from '../writing/clauses.js';
import { nodeAround, nodeAt, nodeOf, normsOf, type RuleNode } from '../writing/nodes.js';
import { nameOf } from '../writing/say.js';

/**
 * A rule that never has an effect, or says nothing that others do not say, is taken out. Nobody loses anything by it, but
 * that a rule concerns nobody is as often a mistake in its conditions, and its provision goes with it: a human decides.
 */
export default {
    id: 'remove-rule',
    codes: ['RR401', 'RR402', 'RR403', 'RR406'],
    title: { da: 'Fjern reglen.', en: 'Remove the rule.' },
    safety: 'unsafe',
    *offer(context, finding) {
        if (finding.verdict !== 'found') return;
        const [norm] = normsOf(context, finding);
        const node = norm && nodeOf(context, norm);
        if (!norm || !node) return;
        const offer =
            finding.components.length > 0
                ? withoutPart(context, norm, node, finding.components)
                : withoutRule(context, finding, norm, node);
        if (offer) yield offer;
    },
} satisfies Fix;

/** Only a part of the rule is of no use. */
function withoutPart(
    context: FixContext,
    norm: Norm,
    node: RuleNode,
    components: readonly Component[],
): Offer | undefined {
    const own = (parameter: Parameter) =>
        nodeAt(context, parameter.place, (each): each is AstNode => each.$container === node);
    const edits = norm.parameters
        .filter(({ kind }) => components.some((component) => KINDS[component] === kind))
        .flatMap((parameter) => own(parameter) ?? [])
        .map(remove);
    const { language } = context;
    return {
        title:
            language === 'da'
                ? `Fjern ${enumerate(components, language)} fra ${nameOf(norm, language)}`
                : `Remove ${enumerate(components, language)} from ${nameOf(norm, language)}`,
        edits,
    };
}

const KINDS: Readonly<Partial<Record<Component, Parameter['kind']>>> = {
    frist: 'deadline',
    antal: 'count',
    hyppighed: 'frequency',
    varighed: 'length',
    beløb: 'money',
    andel: 'share',
    skala: 'scale',
    form: 'form',
};

function withoutRule(context: FixContext, { code }: Finding, norm: Norm, node: RuleNode): Offer | undefined {
    // A rule that says two things, of which one is of no use, is for the drafter to divide.
    const sameText = context.model.norms.filter(
        ({ place, impliedBy }) =>
            impliedBy === undefined &&
            place.uri === norm.place.uri &&
            place.start.line === norm.place.start.line,
    );
    if (sameText.length > 1 || norm.origin === 'main-rule') return undefined;
    const whole = node.$type === 'Row' && node.$container.rows.length === 1 ? node.$container : node;
    const references = whole.$type === 'Row' ? [] : referring(context, whole);
    if (!references) return undefined;
    const { language } = context;
    const name = nameOf(norm, language);
    return {
        title: {
            RR401: {
                da: `Fjern ${name}, som ingen er omfattet af`,
                en: `Remove ${name}, which concerns nobody`,
            },
            RR402: {
                da: `Fjern ${name}, som andre regler altid går forud for`,
                en: `Remove ${name}, which other rules always go before`,
            },
            RR403: {
                da: `Fjern ${name}, som blot gentager, hvad der gælder i forvejen`,
                en: `Remove ${name}, which only repeats what holds already`,
            },
            RR406: {
                da: `Fjern ${name}, som kræver mindre, end hvad der gælder i forvejen`,
                en: `Remove ${name}, which asks for less than what holds already`,
            },
        }[code as 'RR401'][language],
        edits: [removeWhole(whole), ...references],
    };
}

/** Edits that take a rule out of the priorities that name it; undefined where something else rests on it. */
function referring(context: FixContext, node: RuleNode): Edit[] | undefined {
    const edits: Edit[] = [];
    const whole = new Map<Priority, string>();
    for (const place of context.referencesTo(node)) {
        const around = nodeAround(context, place, isPriority);
        if (around && isInside(around, node)) continue;
        if (!around || !('name' in node)) return undefined;
        whole.set(around, node.name);
    }
    for (const [priority, name] of whole) edits.push(dropName(priority.rules, name) ?? remove(priority));
    return edits;
}

const isInside = (part: Priority, node: RuleNode): boolean =>
    AstUtils.hasContainerOfType(part, (each): each is RuleNode => each === node);

/** A declaration with the empty line before it, or a row. */
function removeWhole(node: RuleNode): Edit {
    const document = documentOf(node);
    const { start, end } = node.$cstNode!.range;
    const above = start.line > 0 && lineAt(document, start.line - 1).trim() === '';
    const first = above && node.$type !== 'Row' ? start.line - 1 : start.line;
    return removeLines(document, first, end.line);
}
