import { isDuty, isParticipation } from '../../../language/generated/parser/ast.js';
import {
    findUnharmonised,
    type DifferingVariant,
    type Effect,
} from '../../../language/analyses/deadlines/index.js';
import { enumerate, type Component, type Norm } from '../../../language/model/index.js';
import type { Edit, Fix, FixContext, Offer } from '../fix.js';
import { clausesOfKind, giveClauses, inOneLine, kindsOf, ownClauses } from '../writing/components.js';
import { nodeOf } from '../writing/nodes.js';
import { once } from '../writing/once.js';
import { groupName } from '../writing/say.js';

/** Groups with different rules are given the rule of one of them. */
export default {
    id: 'harmonise',
    codes: ['RR201'],
    title: {
        da: 'Giv målgrupperne samme regel.',
        en: 'Give the groups the same rule.',
    },
    safety: 'unsafe',
    *offer(context, finding) {
        const difference = unharmonised(context.model).find(
            ({ primary, components, others }) =>
                primary.id === finding.primary.norm &&
                components.join() === finding.components.join() &&
                others.map(({ id }) => id).join() === finding.related.map(({ norm }) => norm).join(),
        );
        if (!difference || difference.onlyAdditional || difference.onlyDefinitions) return;
        const { variants, components } = difference;
        for (const chosen of variants) {
            const offer = giveAll(context, chosen, variants, components);
            if (offer) yield offer;
        }
    },
} satisfies Fix;

const unharmonised = once(findUnharmonised);

/** Undefined where a variant is more than one rule, or says what cannot be written into another. */
function giveAll(
    context: FixContext,
    chosen: DifferingVariant,
    variants: readonly DifferingVariant[],
    components: readonly Component[],
): Offer | undefined {
    const source = onlyEffect(chosen);
    const model = source?.norms[0];
    if (!source || !model || source.open) return undefined;
    const others = variants.filter((variant) => variant !== chosen);
    const edits: Edit[] = [];
    for (const variant of others) {
        const effect = onlyEffect(variant);
        if (!effect) return undefined;
        for (const norm of effect.norms) {
            const own = rewrite(context, norm, model, components);
            if (!own) return undefined;
            edits.push(...own);
        }
    }
    const { language, model: rules } = context;
    const value = sayValue(context, model, components);
    if (value === undefined) return undefined;
    const groups = others.flatMap((variant) => variant.groups.map(({ id }) => groupName(rules, id)));
    const who = enumerate(groups, language);
    return {
        title:
            language === 'da'
                ? `Giv alle »${value}«, og ændr dermed reglen for ${who}`
                : `Give all »${value}«, which changes the rule for ${who}`,
        edits: edits.filter((edit, i) => edits.findIndex((other) => sameEdit(edit, other)) === i),
    };
}

const onlyEffect = ({ effects }: DifferingVariant): Effect | undefined =>
    effects.length === 1 ? effects[0] : undefined;

function sameEdit(a: Edit, b: Edit): boolean {
    return a.text === b.text && JSON.stringify(a.place) === JSON.stringify(b.place);
}

/** The parts of `norm` that differ, as `model` has them. */
function rewrite(
    context: FixContext,
    norm: Norm,
    model: Norm,
    components: readonly Component[],
): Edit[] | undefined {
    const edits: Edit[] = [];
    for (const kind of kindsOf(components, norm, model)) {
        const own = giveClauses(context, norm, model, kind, components);
        if (!own) return undefined;
        edits.push(...own);
    }
    if (components.some((each) => each === 'modalitet' || each === 'aktør' || each === 'handling')) {
        const duty = giveDuty(context, norm, model);
        if (!duty) return undefined;
        edits.push(...duty);
    }
    if (components.includes('modpart')) {
        const side = giveParticipation(context, norm, model);
        if (!side) return undefined;
        edits.push(...side);
    }
    return edits;
}

/** Who shall do what; a row that shares its table's duty is given one of its own. */
function giveDuty(context: FixContext, norm: Norm, model: Norm): Edit[] | undefined {
    const [wanted] = clausesOf(context, model).filter(isDuty);
    const node = nodeOf(context, norm);
    if (!wanted || wanted.acts.length > 1 || !node) return undefined;
    const duties = clausesOf(context, norm).filter(isDuty);
    if (duties.length !== 1 || duties[0]!.acts.length > 1) return undefined;
    return ownClauses(node, duties, [wanted]);
}

function giveParticipation(context: FixContext, norm: Norm, model: Norm): Edit[] | undefined {
    const node = nodeOf(context, norm);
    return (
        node &&
        ownClauses(
            node,
            clausesOf(context, norm).filter(isParticipation),
            clausesOf(context, model).filter(isParticipation),
        )
    );
}

/** A row's own clauses, else those of its table: a row has what it does not state itself from there. */
function clausesOf(context: FixContext, norm: Norm) {
    const node = nodeOf(context, norm);
    if (node?.$type !== 'Row') return node?.clauses ?? [];
    const shared = node.$container.clauses.filter(
        (clause) => !node.clauses.some(({ $type }) => $type === clause.$type),
    );
    return [...shared, ...node.clauses];
}

/** `senest 2 uger efter tilmelding`; with who shall do what where that differs. */
function sayValue(context: FixContext, model: Norm, components: readonly Component[]): string | undefined {
    const kinds = kindsOf(components, model, model);
    const clauses = kinds.flatMap((kind) => clausesOfKind(context, model, kind));
    const duty = components.some((each) => each === 'modalitet' || each === 'aktør' || each === 'handling')
        ? clausesOf(context, model).filter(isDuty)
        : [];
    const sides = components.includes('modpart') ? clausesOf(context, model).filter(isParticipation) : [];
    const said = [...duty, ...clauses, ...sides].map(inOneLine);
    if (said.some((each) => each === undefined) || said.length === 0) return undefined;
    return [...new Set(said)].join(', ');
}
