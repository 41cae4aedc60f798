import { and, type Condition } from '../../population/index.js';
import {
    isTestCase,
    type Claim as ClaimNode,
    type ClaimedAct,
    type Condition as ConditionNode,
    type Declaration,
    type DutyClaim as DutyNode,
    type Expectation as ExpectationNode,
    type ExpectedValue as ValueNode,
    type LawState,
    type OpenClaim as OpenNode,
    type TestCase as TestCaseNode,
} from '../../generated/parser/ast.js';
import { closest } from '../closest.js';
import { isComponent, type Component } from '../components.js';
import { OPEN } from '../parameter.js';
import type {
    Claim,
    DutyClaim,
    EventDate,
    Expectation,
    ExpectedValue,
    MembershipClaim,
    RuleClaim,
    TestCase,
    TestedLaw,
} from '../test-case.js';
import { lowerCondition, opaqueTexts } from './conditions.js';
import { lowerSource } from './groups.js';
import type { Lowering } from './lowering.js';
import { lowerParameter } from './parameters.js';
import { headerPlace, placeOf, textOf, wordsOf } from './source-text.js';
import { bad, lowerDate } from './values.js';

/** Every prøve of the rule set. What cannot be read is a problem, and then none of them is run. */
export function lowerTestCases(declarations: readonly Declaration[], on: Lowering): TestCase[] {
    const titles = new Map<string, TestCaseNode>();
    return declarations.filter(isTestCase).map((node) => {
        const title = textOf(node.title);
        const first = titles.get(title);
        if (first) {
            on.problems.push({
                kind: 'duplicate-name',
                what: 'prøve',
                name: title,
                first: headerPlace(first),
                place: headerPlace(node),
            });
        } else titles.set(title, node);
        return lowerTestCase(node, title, on);
    });
}

function lowerTestCase(node: TestCaseNode, title: string, on: Lowering): TestCase {
    const given: Condition[] = [];
    const days: number[] = [];
    for (const clause of node.clauses) {
        if (clause.$type === 'Given') given.push(...clause.conditions.map((each) => lowerGiven(each, on)));
        if (clause.$type !== 'JudgedDay') continue;
        const day = lowerDate(clause.date, clause, on.problems);
        if (day === undefined) continue;
        if (days.length > 0)
            bad(
                on.problems,
                clause,
                'Prøven kan kun bedømmes på én dag; skriv en prøve for hver dag.',
                'A prøve is judged on one day only; write one for each day.',
            );
        days.push(day);
    }
    const expectations = lowerExpectations(node, on);
    if (!node.clauses.some((clause) => clause.$type === 'Expectations'))
        bad(
            on.problems,
            node,
            `Prøven »${title}« siger ikke, hvad der skal gælde; skriv det efter »så«.`,
            `The prøve »${title}« does not say what is to hold; write it after »så«.`,
        );
    return {
        title,
        place: headerPlace(node),
        facts: {
            given: and(...given),
            occurrences: lowerOccurrences(node, on),
            ...(days[0] !== undefined && { day: days[0] }),
        },
        expectations,
        sources: node.clauses.flatMap((clause) => (clause.$type === 'Source' ? [lowerSource(clause)] : [])),
    };
}

/** A skøn that no rule rests on is a misspelling: nothing would ever depend on it. */
function lowerGiven(node: ConditionNode, on: Lowering): Condition {
    const { meanings } = on.axes;
    const known = meanings.length;
    const condition = lowerCondition(node, on);
    const own = opaqueTexts(node);
    for (const meaning of meanings.slice(known)) {
        if (meaning.kind !== 'judgement' && meaning.kind !== 'open') continue;
        if (![...own.judgements, ...own.open].includes(meaning.text)) continue;
        const others = meanings
            .slice(0, known)
            .flatMap((each) => (each.kind === meaning.kind ? each.text : []));
        const meant = closest(meaning.text, others);
        const [da, en] =
            meant === undefined ? ['', ''] : [` Mente du »${meant}«?`, ` Did you mean »${meant}«?`];
        bad(
            on.problems,
            node,
            `Ingen regel hviler på »${meaning.text}«.${da}`,
            `No rule rests on »${meaning.text}«.${en}`,
        );
    }
    return condition;
}

function lowerOccurrences(node: TestCaseNode, on: Lowering): EventDate[] {
    const dates = new Map<string | undefined, number>();
    for (const clause of node.clauses) {
        if (clause.$type !== 'Occurrences') continue;
        for (const occurrence of clause.occurrences) {
            const event = occurrence.course ? undefined : occurrence.event?.$refText;
            const day = lowerDate(occurrence.date, occurrence, on.problems);
            if (day === undefined || (event === undefined && !occurrence.course)) continue;
            if (dates.has(event))
                bad(
                    on.problems,
                    occurrence,
                    `»${event ?? 'forløbet'}« har to datoer i samme prøve.`,
                    `»${event ?? 'forløbet'}« has two dates in one prøve.`,
                );
            dates.set(event, day);
        }
    }
    return [...dates].map(([event, day]) => ({ event, day }));
}

/** A claim that a later part may leave out: `og efter fremtidens-indsats senest 18. maj 2026`. */
type Named = DutyClaim | RuleClaim;

function lowerExpectations(node: TestCaseNode, on: Lowering): Expectation[] {
    let named: Named | undefined;
    return node.clauses
        .flatMap((clause) => (clause.$type === 'Expectations' ? clause.expectations : []))
        .flatMap((each): Expectation[] => {
            const claim = each.claim ? lowerClaim(each.claim, named, on) : (named ?? nothingNamed(each, on));
            if (!claim) return [];
            if (claim.kind === 'duty' || claim.kind === 'rule') named = claim;
            const values = each.values.flatMap((value) => lowerValue(value, on));
            if (claim.kind !== 'duty' && claim.kind !== 'rule' && values.length > 0) {
                bad(
                    on.problems,
                    each.values[0]!,
                    'En værdi hører til en pligt eller en regel; skriv dem først.',
                    'A value belongs to a duty or a rule; write that first.',
                );
                return [];
            }
            return [
                {
                    text: wordsOf(each),
                    place: placeOf(each),
                    law: lowerLaw(each.law),
                    claim,
                    negated: each.not !== (each.claim !== undefined && isNegated(each.claim)),
                    values,
                },
            ];
        });
}

function nothingNamed(node: ExpectationNode, on: Lowering): undefined {
    return bad(
        on.problems,
        node,
        'Her mangler, hvad der skal gælde: en pligt, fx »skal jobcenteret holde samtale«, eller »gælder« og en regel.',
        'What is to hold is missing here: a duty, e.g. »skal jobcenteret holde samtale«, or »gælder« and a rule.',
    );
}

const isNegated = (node: ClaimNode): boolean => node.$type !== 'OpenClaim' && node.negated;

/** `med X001` alone means the reform that the recommendation is part of. */
function lowerLaw(node: LawState | undefined): TestedLaw {
    const include = node?.include ?? [];
    const owners = include.flatMap(({ ref }) => ref?.reform?.$refText ?? reformAround(ref) ?? []);
    const named = (node?.reforms ?? []).map(({ $refText }) => $refText);
    return {
        reforms: [...new Set(named.length > 0 ? named : owners)],
        include: include.map(({ $refText }) => $refText),
    };
}

/** A recommendation that names no reform belongs to the only one, or the one of its file. */
function reformAround(node: { readonly $container?: object } | undefined): string | undefined {
    const declarations = (node?.$container as { declarations?: readonly Declaration[] })?.declarations ?? [];
    return declarations.find((each) => each.$type === 'Reform')?.name;
}

function lowerClaim(node: ClaimNode, named: Named | undefined, on: Lowering): Claim | undefined {
    switch (node.$type) {
        case 'OpenClaim':
            return lowerOpen(node, named, on);
        default:
            return lowerPlain(node, named, on);
    }
}

type PlainNode = Exclude<ClaimNode, OpenNode>;

function lowerPlain(
    node: PlainNode,
    named: Named | undefined,
    on: Lowering,
): DutyClaim | RuleClaim | MembershipClaim | undefined {
    switch (node.$type) {
        case 'DutyClaim':
            return lowerDuty(node, named, on);
        case 'RuleClaim':
            return node.rule && { kind: 'rule', rule: node.rule.$refText };
        case 'MembershipClaim': {
            const actor = node.actor?.$refText ?? '';
            const kind = on.known.actorKind(actor);
            if (kind !== undefined && kind !== 'citizen')
                return bad(
                    on.problems,
                    node,
                    `Kun borgeren kan høre til en gruppe, ikke »${actor}«.`,
                    `Only the citizen can belong to a group, not »${actor}«.`,
                );
            return node.group && { kind: 'membership', group: node.group.$refText };
        }
    }
}

const MODALITIES: Readonly<Record<DutyNode['modality'], DutyClaim['modality']>> = {
    skal: 'obligation',
    kan: 'permission',
    må: 'prohibition',
    har: 'right',
    fritages: 'exemption',
};

function lowerDuty(node: DutyNode, named: Named | undefined, on: Lowering): DutyClaim | undefined {
    if (!node.act) return undefined;
    const act = actOf(node.act, named, on);
    if (act === undefined) return undefined;
    return {
        kind: 'duty',
        modality: node.modality === 'har' && node.obliged ? 'right-and-duty' : MODALITIES[node.modality],
        bearer: node.bearer?.actor?.$refText ?? OPEN,
        act,
    };
}

function actOf(node: ClaimedAct, named: Named | undefined, on: Lowering): string | undefined {
    if (node.act) return node.act.$refText;
    if (named?.kind === 'duty') return named.act;
    return bad(
        on.problems,
        node,
        'Her mangler, hvad der deltages i, fx »deltage i samtale«.',
        'What is taken part in is missing here, e.g. »deltage i samtale«.',
    );
}

function lowerOpen(node: OpenNode, named: Named | undefined, on: Lowering): Claim | undefined {
    if (node.claim) {
        const claim = lowerPlain(node.claim, named, on);
        return claim && { kind: 'open', claim };
    }
    const rule = node.rule?.$refText;
    const claim: Named | undefined = rule === undefined ? named : { kind: 'rule', rule };
    const component = componentOf(node.component, node, on);
    if (!claim)
        return bad(
            on.problems,
            node,
            'Her mangler, hvis regel det er: skriv »for« og reglens navn.',
            'Whose it is is missing here: write »for« and the name of the rule.',
        );
    return component && { kind: 'open-component', component, claim };
}

function componentOf(
    name: string | undefined,
    node: OpenNode | ValueNode,
    on: Lowering,
): Component | undefined {
    if (name === undefined || isComponent(name)) return name as Component | undefined;
    return bad(
        on.problems,
        node,
        `»${name}« er ikke en del af en regel; skriv fx frist, antal eller beløb.`,
        `»${name}« is no part of a rule; write e.g. frist, antal or beløb.`,
    );
}

function lowerValue(node: ValueNode, on: Lowering): ExpectedValue[] {
    switch (node.$type) {
        case 'DateDeadline': {
            const day = lowerDate(node.date, node, on.problems);
            const rule = node.kind === 'senest' ? 'latest' : 'earliest';
            return day === undefined ? [] : [{ kind: 'date', rule, day, place: placeOf(node) }];
        }
        case 'WithoutComponents':
            return node.components.flatMap((name): ExpectedValue[] => {
                const component = componentOf(name, node, on);
                return component ? [{ kind: 'without', component, place: placeOf(node) }] : [];
            });
        default:
            return lowerParameter(node, on).map((parameter) => ({ kind: 'value', parameter }));
    }
}
