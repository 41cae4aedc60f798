import { byIdentity } from '../analyses/by-identity.js';
import { and, not, or } from '../analyses/conditions.js';
import { provisionsOf } from '../analyses/counting/index.js';
import {
    formatCitation,
    type AmendChange,
    type Change,
    type ExtendChange,
    type GroupScope,
    type HarmoniseChange,
    type Norm,
    type Place,
    type RepealProvisionsChange,
    type RuleSetModel,
} from '../model/index.js';
import { everything, type Condition, type Space } from '../population/index.js';
import { reformGroups } from './groups.js';
import { repealedBy } from './provisions.js';
import type { Miss, Reformed, ReformState } from './model.js';
import { changedParts, componentsOf, hasComponent, patched } from './patch.js';
import { followReferences } from './references.js';
import { ofSame, rememberedBy } from './remembered.js';
import { changesIn } from './state.js';
import { inForceIn, startWorking, touch, withPopulation, type Working } from './working.js';

/**
 * R′ = ρ(R): the rule set as the reforms leave it, in one state of the law. Changes work one after the other, each on
 * the result of those before it; what is not mentioned is as it was. The groups and the norms of R′ are in force from
 * the day on which the last of the changes has taken effect.
 */
export function applyReforms(model: RuleSetModel, state: ReformState = {}): Reformed {
    const applied = changesIn(model, state);
    const on = startWorking(model);
    for (const change of applied) apply(change, on);
    const { groups, claims, misses } = reformGroups(model, applied);
    const dates = applied.flatMap(({ inForce }) => inForce ?? []);
    const from = dates.length > 0 ? Math.max(...dates) : undefined;
    const successors = on.successors();
    const inForce = on.result().flatMap((norm) => inForceFrom(norm, from, model));
    const { reform, ...rest } = model;
    return {
        model: {
            ...rest,
            space: spaceAfter(model, applied),
            norms: followReferences(inForce, successors),
            groups,
            claims,
        },
        applied,
        touches: on.touches,
        misses: [...on.misses, ...misses],
        successors,
        ...(from !== undefined && { from }),
    };
}

/** U after the changes: what an inserted assumption excludes is no case any more. */
function spaceAfter({ space, reform }: RuleSetModel, applied: readonly Change[]): Space {
    const added = applied.flatMap((change) =>
        change.kind === 'insert'
            ? change.rules.flatMap(({ rule }) => reform?.assumptions.get(rule) ?? [])
            : [],
    );
    if (added.length === 0) return space;
    return narrower(space, ...added);
}

const narrower = byIdentity((space: Space, ...added: Condition[]): Space => ({
    ...space,
    constraints: [...space.constraints, ...added],
}));

/** Days before the reform are no part of R′; a rule that had ended by then is none either. */
function inForceFrom(norm: Norm, from: number | undefined, model: RuleSetModel): Norm[] {
    if (from === undefined || norm.undated) return [norm];
    const { validity } = norm;
    if ((validity.until ?? Infinity) <= from) return [];
    if ((validity.from ?? -Infinity) >= from) return [norm];
    return [
        rememberedBy(later(norm, model.space), `${from}`, () =>
            inForceIn(norm, { ...validity, from }, model),
        ),
    ];
}

const later = ofSame<Norm>();

function apply(change: Change, on: Working): void {
    switch (change.kind) {
        case 'repeal':
            for (const { rule, place } of change.rules) {
                for (const norm of meeting(rule, place, change, on, change.only)) {
                    touch(on, change, norm, 'removed', limited(norm, change.only));
                    on.replace(norm, change, change.only?.scope, change.only?.groups ?? [], () => undefined);
                }
            }
            return;
        case 'repeal-provisions':
            repealProvisions(change, on);
            return;
        case 'amend':
            amend(change, on);
            return;
        case 'harmonise':
            harmonise(change, on);
            return;
        case 'extend':
            extend(change, on);
            return;
        case 'insert':
            for (const { rule, place } of change.rules) insert(rule, place, change, on);
            return;
        case 'keep':
            for (const { rule, place } of change.rules)
                for (const norm of meeting(rule, place, change, on, change.only))
                    touch(on, change, norm, 'kept', limited(norm, change.only));
            return;
        default:
        // Groups are changed by themselves: no rule is another for it.
    }
}

/** The norms of a rule that concern someone in the groups; where there are none, says why. */
function meeting(
    rule: string,
    place: Place,
    change: Change,
    on: Working,
    only: GroupScope | undefined,
): readonly Norm[] {
    const norms = on.ofRule(rule);
    const found = norms.filter((norm) => concerns(norm, only, on));
    if (found.length === 0) miss(on, change, rule, place, norms.length > 0 ? 'other-groups' : undefined);
    return found;
}

function concerns(norm: Norm, only: GroupScope | undefined, on: Working): boolean {
    if (!only) return true;
    const { prepare, meets } = on.questions;
    return meets(prepare(norm.population), prepare(only.scope)) !== 'no';
}

const limited = ({ population }: Norm, only: GroupScope | undefined): Condition =>
    only ? and(population, only.scope) : population;

function miss(
    on: Working,
    change: Change,
    target: string,
    place: Place,
    reason: Miss['reason'] | undefined,
): void {
    const by = on.removedBy(target);
    const why = reason ?? (by ? 'gone' : 'not-in-force');
    on.misses.push({ change, target, place, reason: why, ...(why === 'gone' && by && { by }) });
}

function repealProvisions(change: RepealProvisionsChange, on: Working): void {
    const repealed = repealedBy(change);
    const carrying = new Set<string>();
    for (const norm of on.result()) {
        const found = repealed(norm);
        for (const provision of found?.provisions ?? []) carrying.add(provision);
        if (!found?.whole) continue;
        touch(on, change, norm, 'removed', norm.population);
        on.replace(norm, change, undefined, [], () => undefined);
    }
    for (const citation of change.citations) {
        if (provisionsOf(citation).some((provision) => carrying.has(provision))) continue;
        const gone = on.model.norms.find((norm) => {
            const found = repealed(norm)?.provisions ?? [];
            return provisionsOf(citation).some((provision) => found.includes(provision));
        });
        const by = gone && on.removedBy(gone.rule);
        const reason = by ? 'gone' : 'not-in-force';
        const target = formatCitation(citation);
        on.misses.push({ change, target, place: citation.place, reason, ...(by && { by }) });
    }
}

function amend(change: AmendChange, on: Working): void {
    for (const { rule, place } of change.rules) {
        for (const norm of meeting(rule, place, change, on, change.only)) revise(norm, change, on);
    }
}

function revise(norm: Norm, change: AmendChange | HarmoniseChange, on: Working): void {
    const { only, patch } = change;
    const after = on.replace(norm, change, only?.scope, only?.groups ?? [], (part) => ({
        ...patched(part, patch),
        openPoints: [...part.openPoints, ...change.openPoints],
        sources: [...part.sources, ...change.sources],
    }));
    touch(on, change, norm, 'changed', limited(norm, only), changedParts(patch), after);
}

function harmonise(change: HarmoniseChange, on: Working): void {
    const components = componentsOf(change.patch);
    const targets = [
        ...change.subjects.map(({ subject, place }) => ({
            name: subject,
            place,
            norms: on.ofSubject(subject),
        })),
        ...change.rules.map(({ rule, place }) => ({ name: rule, place, norms: on.ofRule(rule) })),
    ];
    for (const { name, place, norms } of targets) {
        const concerned = norms.filter((norm) => concerns(norm, change.only, on));
        const having = concerned.filter((norm) => components.length === 0 || hasComponent(norm, components));
        for (const norm of having) revise(norm, change, on);
        if (having.length > 0) continue;
        const reason =
            norms.length === 0 ? undefined : concerned.length === 0 ? 'other-groups' : 'without-component';
        miss(on, change, name, place, reason);
    }
}

function extend(change: ExtendChange, on: Working): void {
    const { prepare, isWithin } = on.questions;
    const { to } = change;
    for (const { rule, place } of change.rules) {
        const norms = meeting(rule, place, change, on, change.only);
        const wider = norms.filter((norm) => isWithin(prepare(to.scope), prepare(norm.scope)) !== 'yes');
        if (norms.length > 0 && wider.length === 0) miss(on, change, rule, place, 'nothing-new');
        for (const norm of wider) {
            const everyone = to.scope === everything;
            const groups = everyone || norm.groups.length === 0 ? [] : [...norm.groups, ...to.groups];
            touch(on, change, norm, 'extended', and(to.scope, not(norm.scope), norm.condition, norm.days));
            on.replace(norm, change, undefined, [], (part) =>
                withPopulation({
                    ...part,
                    groups,
                    except: everyone ? to.except : part.except.filter((name) => !to.groups.includes(name)),
                    scope: or(part.scope, to.scope),
                    openPoints: [...part.openPoints, ...change.openPoints],
                    sources: [...part.sources, ...change.sources],
                }),
            );
        }
    }
}

function insert(rule: string, place: Place, change: Change, on: Working): void {
    if (on.model.reform?.assumptions.has(rule)) return;
    const norms = (on.model.reform?.norms ?? []).filter((norm) => norm.rule === rule);
    if (norms.length === 0 || on.ofRule(rule).length > 0) {
        miss(on, change, rule, place, on.ofRule(rule).length > 0 ? 'nothing-new' : undefined);
        return;
    }
    for (const norm of norms) {
        on.add(inserted(norm, change), change);
        touch(on, change, norm, 'inserted', norm.population);
    }
}

const inserted = byIdentity((norm: Norm, change: Change): Norm => ({
    ...norm,
    sources: [...norm.sources, ...change.sources],
}));
