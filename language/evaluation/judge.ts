import { effectivePopulations } from '../analyses/effective/index.js';
import type { CaseFacts, Component, DutyClaim, Expectation, OpenClaim, RuleClaim } from '../model/index.js';
import { and, everything, not, nothing, or, type Condition, type Truth } from '../population/index.js';
import type { Reformed } from '../reform/index.js';
import type { Law, Laws } from './laws.js';
import { isLeftOpen, matchClaim } from './match-claim.js';
import { componentsOfValue } from './match-value.js';
import type { CaseStatus, Checked, ExpectationResult, Region, RuleSay, Side, Undecided } from './model.js';
import { overOpen } from './open-axes.js';
import { candidatesOf, groupOf, regionOf, type Candidate } from './region.js';
import { nearest, sayOf } from './say.js';
import { situationOf, type Situation } from './situation.js';
import { holdsFor, meets, whatDecides } from './truth.js';

/** Holds one expectation against the law that it is about. */
export function judge(expectation: Expectation, facts: CaseFacts, laws: Laws): ExpectationResult {
    const law = laws(expectation.law, facts);
    const situation = situationOf(law.model, facts, law.day);
    const common = { expectation, model: law.model, day: law.day, checked: checkedOf(expectation) };
    // A reform may bring an assumption that the citizen does not meet; then everything and nothing holds.
    if (meets(situation, everything) === 'no')
        return { ...common, status: 'failed', rules: [], impossible: true };
    const { candidates, region, decidable } = answer(expectation, situation);
    const wanted = expectation.negated ? { must: not(region.may), may: not(region.must) } : region;
    const status = statusOf(wanted, situation, decidable);
    const parts = partsOf(expectation);
    return {
        ...common,
        status,
        rules: rulesOf({ expectation, candidates, parts, status }, situation, law, () =>
            beforeReform(facts, laws),
        ),
        ...(status === 'skipped' && { undecided: whyUndecided(wanted, candidates, situation) }),
    };
}

interface Answer {
    readonly candidates: readonly Candidate[];
    readonly region: Region;
    /** No part of the answer waits for a date or is beyond what can be told apart. */
    readonly decidable: boolean;
}

function answer({ claim, values }: Expectation, situation: Situation): Answer {
    switch (claim.kind) {
        case 'duty':
        case 'rule': {
            const candidates = candidatesOf(claim, values, situation);
            return { candidates, region: regionOf(candidates), decidable: true };
        }
        case 'membership': {
            const group = groupOf(claim, situation) ?? nothing;
            return { candidates: [], region: { must: group, may: group }, decidable: true };
        }
        case 'open-component': {
            const candidates = candidatesOf(claim.claim, [], situation);
            const { eff } = effectivePopulations(situation.model);
            const open = or(
                ...candidates
                    .filter(({ norm }) => isLeftOpen(norm, claim.component))
                    .map(({ norm, parts }) =>
                        eff(norm.id, ...parts.filter((part) => part !== 'aktør'), claim.component),
                    ),
            );
            return { candidates, region: { must: open, may: open }, decidable: true };
        }
        case 'open':
            return whetherOpen(claim, situation);
    }
}

/** Those for whom the answer is one thing or another as what is left open turns out. */
function whetherOpen({ claim }: OpenClaim, situation: Situation): Answer {
    const candidates = claim.kind === 'membership' ? [] : candidatesOf(claim, [], situation);
    const group = claim.kind === 'membership' ? (groupOf(claim, situation) ?? nothing) : nothing;
    const { must, may } = claim.kind === 'membership' ? { must: group, may: group } : regionOf(candidates);
    const { axes } = situation.model;
    const [some, every] = [overOpen(may, axes), overOpen(must, axes)];
    if (!some || !every) return { candidates, region: { must: nothing, may: everything }, decidable: false };
    const region = and(some.some, not(every.every));
    const undated = candidates.some((each) => each.undated.length > 0);
    return { candidates, region: { must: region, may: region }, decidable: !undated };
}

function statusOf({ must, may }: Region, situation: Situation, decidable: boolean): CaseStatus {
    if (!decidable) return 'skipped';
    if (holdsFor(situation, must) === 'yes') return 'passed';
    return meets(situation, may) === 'no' ? 'failed' : 'skipped';
}

function whyUndecided(
    { must, may }: Region,
    candidates: readonly Candidate[],
    situation: Situation,
): Undecided {
    const regions: readonly (readonly [Side, Condition])[] = [
        ['met', must],
        ['open', and(may, not(must))],
        ['not-met', not(may)],
    ];
    const met = regions.filter(([, region]) => meets(situation, region) === 'yes');
    const [[first, yes], [last, no]] = [met[0] ?? regions[1]!, met.at(-1) ?? regions[1]!];
    const facts = met.length > 1 ? whatDecides(situation, yes, no) : undefined;
    const relevant = candidates.filter(({ holds }) => meets(situation, holds) !== 'no');
    const undated = relevant.flatMap((each) => [
        ...each.undated,
        ...each.values.flatMap((value) => value.undated),
    ]);
    // Where a fact alone settles it one way or the other, what else is open comes later.
    const unsure = first === 'met' && last === 'not-met' ? [] : relevant;
    const open = unsure.filter((each) => each.open || each.values.some((value) => value.open));
    const implied = unsure.filter((each) => each.implied);
    const isExplained = facts !== undefined || [...undated, ...open, ...implied].length > 0;
    return {
        ...(facts ? { facts } : !isExplained && { facts: { kind: 'budget' as const } }),
        sides: [first, last],
        undated: [...new Set(undated)],
        open: open.map(({ norm }) => norm),
        implied: implied.map(({ norm }) => norm),
    };
}

function partsOf({ claim, values }: Expectation): Component[] {
    const named = values.flatMap(componentsOfValue);
    return claim.kind === 'open-component' ? [claim.component] : [...new Set(named)];
}

function checkedOf(expectation: Expectation): Checked[] {
    const { claim } = expectation;
    const of = (each: typeof claim): Checked[] => {
        switch (each.kind) {
            case 'duty':
                return ['modalitet', 'aktør', 'handling'];
            case 'rule':
                return ['regel'];
            case 'membership':
                return ['gruppe'];
            case 'open':
                return ['åbent punkt', ...of(each.claim)];
            case 'open-component':
                return ['åbent punkt', ...of(each.claim)];
        }
    };
    return [...new Set([...of(claim), ...partsOf(expectation)])];
}

interface Judged {
    readonly expectation: Expectation;
    readonly candidates: readonly Candidate[];
    readonly parts: readonly Component[];
    readonly status: CaseStatus;
}

const MOST_RULES = 4;

/**
 * The rules that give what is claimed for this citizen; where none does, those that would for another, and what else
 * the rules say of the act.
 */
function rulesOf(
    { expectation: { claim }, candidates, parts, status }: Judged,
    situation: Situation,
    { reformed }: Law,
    before: () => Situation,
): readonly RuleSay[] {
    const says = candidates.map((each) => sayOf(each, parts, situation));
    const holding = says.filter(({ holds }) => holds !== 'no');
    if (holding.length > 0 || status !== 'failed') return holding;
    const plain = claim.kind === 'open' || claim.kind === 'open-component' ? claim.claim : claim;
    if (plain.kind === 'membership') return [];
    const removed = reformed ? removedFrom(plain, reformed, before()) : [];
    const others = plain.kind === 'duty' ? otherwise(plain, situation) : [];
    const defeated = says.filter(({ defeatedBy }) => defeatedBy.length > 0);
    if (defeated.length > 0) return defeated.slice(0, MOST_RULES);
    return [...removed, ...nearest(says, situation), ...others].slice(0, MOST_RULES);
}

function beforeReform(facts: CaseFacts, laws: Laws): Situation {
    const { model, day } = laws({ reforms: [], include: [] }, facts);
    return situationOf(model, facts, day);
}

/** What a reform took away, that had held for the citizen. */
function removedFrom(claim: DutyClaim | RuleClaim, { touches }: Reformed, then: Situation): RuleSay[] {
    return candidatesOf(claim, [], then).flatMap((candidate): RuleSay[] => {
        const touch = touches.find(
            ({ kind, origin, population }) =>
                kind === 'removed' && origin === candidate.norm.id && meets(then, population) !== 'no',
        );
        if (!touch || meets(then, candidate.holds) === 'no') return [];
        return [{ ...sayOf(candidate, [], then), holds: 'no', removedBy: touch.change }];
    });
}

/** Other things that the rules say of the act for this citizen. */
function otherwise(claim: DutyClaim, situation: Situation): RuleSay[] {
    const { eff } = effectivePopulations(situation.model);
    const matched = new Set(matchClaim(claim, situation).map(({ norm }) => norm.id));
    return situation.model.norms
        .filter(({ act, id, impliedBy }) => act === claim.act && !matched.has(id) && impliedBy === undefined)
        .filter(({ id }) => holdsFor(situation, eff(id)) === 'yes')
        .map((norm): RuleSay => {
            const holds: Truth = 'yes';
            return {
                norm,
                claimed: false,
                holds,
                fits: 'no',
                parts: [],
                deadlines: [],
                amounts: [],
                defeatedBy: [],
                kept: [],
            };
        });
}
