import { isDuty } from '../../../language/generated/parser/ast.js';
import {
    OPEN,
    type Component,
    type Finding,
    type Norm,
    type Parameter,
    type RuleSetModel,
} from '../../../language/model/index.js';
import { clausesOfKind, inOneLine, kindsOf } from './components.js';
import { nodeOf, normsOf, type InRuleSet } from './nodes.js';

/** Whether a norm, or some parts of it, or a group, holds for everyone who is as given. */
export type Holds = (
    what: { readonly norm: string; readonly parts?: readonly Component[] } | { readonly group: string },
) => 'yes' | 'no' | 'unknown';

/** What the rules of a finding say of a citizen, as the claims of a prøve: `skal jobcenteret holde samtale`. */
export function claimsOf(context: InRuleSet, finding: Finding, holds: Holds): string[] {
    const answered = normsOf(context, finding).map((norm) => ({ norm, holds: holds({ norm: norm.id }) }));
    const holding = answered.filter((each) => each.holds === 'yes').map(({ norm }) => norm);
    const claims = answered.flatMap(({ norm, holds: answer }) => {
        if (answer === 'unknown') return [];
        if (answer === 'no') return soleNorm(context.model, norm) ? [`gælder ikke ${norm.rule}`] : [];
        // Of one duty with two values the stricter counts: then what each rule says is told of the rule.
        const alone = holding.every((other) => other === norm || dutyKey(other) !== dutyKey(norm));
        const said = (alone ? duty(context, norm) : undefined) ?? `gælder ${norm.rule}`;
        const values = valuesOf(context, norm, finding, holds);
        return [[said, ...values].join(' '), takingPart(norm, finding)].filter(
            (claim) => claim !== undefined,
        );
    });
    return [...new Set(claims)];
}

const dutyKey = ({ modality, bearer, act }: Norm): string => `${modality} ${bearer ?? ''} ${act ?? ''}`;

/** A row that does not hold says nothing of the other rows. */
const soleNorm = ({ norms }: RuleSetModel, norm: Norm): boolean =>
    norms.filter(({ rule, impliedBy }) => rule === norm.rule && impliedBy === undefined).length === 1;

/** Undefined for what is no duty of anybody known. */
function duty(context: InRuleSet, norm: Norm): string | undefined {
    const { bearer, act, modality } = norm;
    if (bearer === OPEN || bearer === undefined || act === undefined) return undefined;
    const what = actPhrase(context, norm) ?? act;
    return {
        obligation: `skal ${bearer} ${what}`,
        prohibition: `må ${bearer} ikke ${what}`,
        permission: `kan ${bearer} ${what}`,
        right: `har ${bearer} ret til ${act}`,
        'right-and-duty': `har ${bearer} ret og pligt til ${act}`,
        exemption: `fritages ${bearer} for ${act}`,
        definition: undefined,
        'counts-as': undefined,
        'counts-not-as': undefined,
    }[modality];
}

/** `holde samtale`: the act with the drafter's own verb. */
function actPhrase(context: InRuleSet, norm: Norm): string | undefined {
    const node = nodeOf(context, norm);
    const clauses =
        node?.$type === 'Row' ? [...node.clauses, ...node.$container.clauses] : (node?.clauses ?? []);
    for (const clause of clauses.filter(isDuty))
        for (const phrase of clause.acts) if (phrase.act?.$refText === norm.act) return inOneLine(phrase);
    return undefined;
}

/** The parts that the finding is about, as the rule has them; what a prøve cannot say is left out. */
function valuesOf(context: InRuleSet, norm: Norm, { components }: Finding, holds: Holds): string[] {
    return kindsOf(components, norm)
        .filter((kind) => {
            const parts = PARTS[kind];
            return parts && holds({ norm: norm.id, parts }) === 'yes';
        })
        .flatMap((kind) => clausesOfKind(context, norm, kind))
        .flatMap((clause) => inOneLine(clause) ?? [])
        .filter((text) => !/\b(uoplyst|heraf)\b/.test(text));
}

const PARTS: Readonly<Partial<Record<Parameter['kind'], readonly Component[]>>> = {
    deadline: ['frist'],
    count: ['antal'],
    frequency: ['hyppighed'],
    length: ['varighed'],
    money: ['beløb'],
    share: ['andel'],
    form: ['form'],
};

function takingPart({ participation, act }: Norm, { components }: Finding): string | undefined {
    if (!participation || act === undefined || !components.includes('modpart')) return undefined;
    const verb = participation.modality === 'obligation' ? 'skal' : 'kan';
    return `${verb} ${participation.actor} deltage i ${act}`;
}

/** `hører borgeren til unge`, for the groups that a finding names; nothing where the rule set has no citizen. */
export function memberships(model: RuleSetModel, { primary, related }: Finding, holds: Holds): string[] {
    const actor = [...model.vocabulary.actors.values()].find(({ kind }) => kind === 'citizen')?.id;
    if (actor === undefined) return [];
    const claim = model.claims.find(
        ({ place: { uri, start } }) => uri === primary.place.uri && start.line === primary.place.start.line,
    );
    const known = new Set([...model.groups, ...model.unions].map(({ id }) => id));
    const named = [primary, ...related].flatMap(({ rule, norm }) =>
        norm === undefined && rule ? [rule] : [],
    );
    const groups = claim ? claim.groups : named.filter((id) => known.has(id));
    return [...new Set(groups)].flatMap((group) => {
        const answer = holds({ group });
        if (answer === 'unknown') return [];
        return [`hører ${actor} ${answer === 'yes' ? '' : 'ikke '}til ${group}`];
    });
}
