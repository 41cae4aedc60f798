import type {
    Amend,
    Change as ChangeNode,
    ChangeBody,
    ChangeClause,
    Clause,
    ForGroups,
    Harmonise,
} from '../../generated/parser/ast.js';
import { OPEN } from '../parameter.js';
import type { Change, GroupScope, Patch, RuleTarget } from '../reform.js';
import { isComponent } from '../components.js';
import { lowerClauses } from './clauses.js';
import { modalityOf } from './drafts.js';
import type { Lowering } from './lowering.js';
import { statements, type Timing } from './reforms.js';
import { groupScope } from './scope.js';
import { headerPlace, lowerCitation, placeOf, type placeOfCst, textOf } from './source-text.js';
import { bad } from './values.js';

/** What a change has from its recommendation. */
export interface ChangeOrigin extends Omit<Timing, 'fullyInForce'> {
    readonly id: string;
    readonly reform: string;
    readonly recommendation: string;
    readonly rejected: boolean;
}

/** Clauses that say something of the change itself; all others are what the rule is changed to. */
const ABOUT_THE_CHANGE: ReadonlySet<string> = new Set([
    'EntryIntoForce',
    'NewCasesOnly',
    'Validity',
    'Source',
    'Open',
    'Presumption',
    'Deviation',
]);

/** One change as data; undefined where it could not be read at all. */
export function lowerChange(node: ChangeNode, origin: ChangeOrigin, on: Lowering): Change | undefined {
    const { body } = node;
    if (!body) return undefined;
    const { assumptions, openPoints, sources } = statements(node.clauses, on);
    const base = { ...origin, place: headerPlace(node), assumptions, openPoints, sources };
    const contents = node.clauses.filter((clause): clause is Clause => !ABOUT_THE_CHANGE.has(clause.$type));
    if (body.$type !== 'Amend' && body.$type !== 'Harmonise') refuseContents(body, contents, on);
    switch (body.$type) {
        case 'Repeal':
            return { ...base, kind: 'repeal', rules: targets(body.rules, body), ...only(body.for, on) };
        case 'RepealGroups':
            return { ...base, kind: 'repeal-groups', groups: names(body.groups) };
        case 'RepealProvisions':
            return {
                ...base,
                kind: 'repeal-provisions',
                citations: body.citations.flatMap((each) => lowerCitation(each, on.mainActOf(node)) ?? []),
            };
        case 'Amend':
            return {
                ...base,
                kind: 'amend',
                relaxes: body.kind === 'lemp',
                rules: targets(body.rules, body),
                ...only(body.for, on),
                patch: lowerPatch(body, contents, on),
            };
        case 'Extend':
            return {
                ...base,
                kind: 'extend',
                rules: targets(body.rules, body),
                ...only(body.for, on),
                to: groupScope(body.everyone ? undefined : names(body.groups), names(body.except), on),
            };
        case 'Insert':
            return { ...base, kind: 'insert', rules: targets(body.rules, body) };
        case 'InsertGroups':
            return { ...base, kind: 'insert-groups', groups: names(body.groups) };
        case 'Harmonise':
            return {
                ...base,
                kind: 'harmonise',
                ...harmonised(body, on),
                ...only(body.for, on),
                patch: lowerPatch(body, contents, on),
            };
        case 'Keep':
            return { ...base, kind: 'keep', rules: targets(body.rules, body), ...only(body.for, on) };
        case 'Merge':
            if (!body.into?.name) return undefined;
            return { ...base, kind: 'merge-groups', groups: names(body.groups), into: body.into.name };
        case 'Rename':
            if (!body.into?.name || !body.group) return undefined;
            return { ...base, kind: 'rename-group', group: body.group.$refText, into: body.into.name };
    }
}

type Names = readonly {
    readonly $refText: string;
    readonly $refNode?: Parameters<typeof placeOfCst>[1];
}[];

const names = (references: Names): string[] => references.map(({ $refText }) => $refText);

/** The rules that a change names; the places are in the change's own file, not where the rules are declared. */
function targets(references: ChangeBodyRules, body: ChangeBody): RuleTarget[] {
    return references.map((reference) => ({
        rule: reference.$refText,
        place: { ...placeOf(body), ...rangeOf(reference.$refNode) },
    }));
}

type ChangeBodyRules = Extract<ChangeBody, { $type: 'Repeal' | 'Insert' }>['rules'];

/** A name may be a subject's (or an act's, which is one where rules name none) and a rule's: the subject holds the rule too. */
function harmonised(
    body: Harmonise,
    on: Lowering,
): Pick<Extract<Change, { kind: 'harmonise' }>, 'subjects' | 'rules'> {
    const all = body.targets.map((target) => ({
        name: target.$refText,
        place: { ...placeOf(body), ...rangeOf(target.$refNode) },
    }));
    const isSubject = (name: string): boolean => on.known.isSubject(name) || on.known.act(name) !== undefined;
    return {
        subjects: all
            .filter(({ name }) => isSubject(name))
            .map(({ name, place }) => ({ subject: name, place })),
        rules: all.filter(({ name }) => !isSubject(name)).map(({ name, place }) => ({ rule: name, place })),
    };
}

function only(node: ForGroups | undefined, on: Lowering): { only?: GroupScope } {
    return node ? { only: groupScope(names(node.groups), names(node.except), on) } : {};
}

/** The clauses as what takes the place of the rule's own. */
function lowerPatch(body: Amend | Harmonise, contents: readonly Clause[], on: Lowering): Patch {
    for (const clause of contents) if (NOT_IN_A_PATCH.has(clause.$type)) refuse(clause, on);
    const clauses = lowerClauses(
        contents.filter((clause) => !NOT_IN_A_PATCH.has(clause.$type)),
        on,
    );
    const [duty] = clauses.duties;
    const act = duty?.acts[0]?.act?.$refText;
    const { participation, definition } = clauses;
    const conditioned = contents.some(({ $type }) => ['If', 'Unless', 'Judgement'].includes($type));
    const without = body.$type === 'Amend' ? body.without : [];
    for (const name of without) {
        if (isPatchable(name)) continue;
        bad(
            on.problems,
            body,
            `»${name}« er ikke en del af en regel; skriv fx frist, antal, form eller vilkår.`,
            `»${name}« is no part of a rule; write e.g. frist, antal, form or vilkår.`,
        );
    }
    const citation = lowerCitation(clauses.citation, on.mainActOf(body));
    return {
        parameters: clauses.parameters,
        without: without.filter(isPatchable),
        ...(duty && {
            duty: {
                modality: modalityOf(duty),
                bearer: duty.bearer?.actor?.$refText ?? OPEN,
                ...(act !== undefined && { act }),
                ...(duty.only && { only: true as const }),
            },
        }),
        ...(participation && {
            participation: {
                actor: participation.actor.$refText,
                modality: participation.modality === 'skal' ? 'obligation' : 'permission',
            },
        }),
        ...(definition && { text: textOf(definition.text) }),
        ...(clauses.subject !== undefined && { subject: clauses.subject }),
        ...(conditioned && { criteria: clauses.criteria }),
        ...(clauses.parameters.some(({ kind }) => kind === 'phase') && { phase: clauses.phase }),
        thresholds: clauses.thresholds,
        judgements: clauses.judgements,
        justifications: clauses.justifications,
        openCondition: clauses.openCondition,
        ...(citation && { citation }),
    };
}

type Patchable = Patch['without'][number];

const isPatchable = (name: string): name is Patchable => name === 'vilkår' || isComponent(name);

/** What a change cannot say in passing: it takes a rule of its own. */
const NOT_IN_A_PATCH: ReadonlySet<string> = new Set([
    'Scope',
    'Priority',
    'Breach',
    'Requires',
    'Replaces',
    'MainRule',
    'Planned',
    'CountsAs',
]);

function refuse(clause: Clause, on: Lowering): void {
    const scope = clause.$type === 'Scope';
    bad(
        on.problems,
        clause,
        scope
            ? 'Hvem reglen gælder for, ændres med »udvid … til« eller »ophæv … for«, ikke med »for« under en ændring.'
            : 'Dette led kan ikke stå under en ændring; skriv en regel med leddet, og brug »indsæt«.',
        scope
            ? 'Whom the rule holds for is changed with »udvid … til« or »ophæv … for«, not with »for« below a change.'
            : 'This clause cannot stand below a change; write a rule that has it, and use »indsæt«.',
    );
}

function refuseContents(body: ChangeBody, contents: readonly ChangeClause[], on: Lowering): void {
    for (const clause of contents) {
        // The reason for a change is the reason for what it does, whatever kind it is.
        if (clause.$type === 'Justification' || clause.$type === 'Judgement') continue;
        bad(
            on.problems,
            clause,
            `Dette led kan kun stå under »ændr«, »lemp« eller »harmonisér«, ikke under »${wordOf(body)}«.`,
            `This clause can only stand below »ændr«, »lemp« or »harmonisér«, not below »${wordOf(body)}«.`,
        );
    }
}

const wordOf = (body: ChangeBody): string => (body.$cstNode?.text ?? '').split(/\s/, 1)[0] ?? '';

function rangeOf(node: Parameters<typeof placeOfCst>[1]): object {
    return node ? { start: node.range.start, end: node.range.end } : {};
}
