import type { Component, Norm, RuleSetModel } from '../../model/index.js';
import { and, everything, findCase, not, or, type Condition } from '../../population/index.js';
import { valueKey } from '../contradictions/values.js';
import { meetingsOf } from '../contradictions/meeting.js';
import { textOf } from '../contradictions/positions.js';
import { effectivePopulations, questionsOf } from '../effective/index.js';
import type { ShadowedRule, VacuousRule } from './model.js';

/** Rules and rows that concern nobody in U; one for all norms of a text that speak of the same act. */
export function vacuousRules(model: RuleSetModel): VacuousRule[] {
    const { isEmpty } = questionsOf(model);
    return byText(model).flatMap((norms): VacuousRule[] => {
        if (norms.every(({ undated }) => undated)) return [];
        const answers = norms.map((norm) => isEmpty(norm.population));
        if (answers.includes('no')) return [];
        const norm = norms[0]!;
        return [
            { norm, verdict: answers.includes('unknown') ? 'unknown' : 'found', cause: causeOf(model, norm) },
        ];
    });
}

/** Rules and rows for somebody, all of whom fall under rules that go before them; and parts of rules likewise. */
export function shadowedRules(model: RuleSetModel): ShadowedRule[] {
    const effective = effectivePopulations(model);
    const { isEmpty } = questionsOf(model);
    const meetings = meetingsOf(model);
    const found: ShadowedRule[] = [];
    for (const norms of byText(model)) {
        const contested = norms.filter((norm) => effective.winners(norm.id).length > 0);
        if (contested.length === 0 || norms.every((norm) => isEmpty(norm.population) === 'yes')) continue;
        const norm = contested[0]!;
        if (contested.length === norms.length) {
            const answers = norms.map((each) => isEmpty(effective.eff(each.id)));
            if (!answers.includes('no')) {
                if (livesInRows(model, norm)) continue;
                found.push(shadow(norm, answers.includes('unknown') ? 'unknown' : 'found'));
                continue;
            }
        }
        for (const component of partsInDoubt(norm)) {
            if (isEmpty(effective.eff(norm.id, component)) !== 'yes') continue;
            found.push({ ...shadow(norm, 'found', component), component });
        }
    }
    return found;

    function shadow(norm: Norm, verdict: ShadowedRule['verdict'], component?: Component): ShadowedRule {
        const witness = meetings.witness(norm.population);
        const by = effective
            .winners(norm.id)
            .filter(
                ({ components }) =>
                    !components || (component !== undefined && components.includes(component)),
            )
            .map((winner) => winner.norm)
            .filter((winner) => isEmpty(and(winner.population, norm.population)) !== 'yes');
        return { norm, verdict, by: [...new Set(by)], ...(witness && { witness }) };
    }

    /** Components that the norm has a value in and that some other norm takes over on its own. */
    function partsInDoubt(norm: Norm): Component[] {
        const taken = new Set(effective.winners(norm.id).flatMap(({ components }) => components ?? []));
        const kinds = new Set(norm.parameters.map(({ kind }) => kind));
        return [...taken].filter((component) => {
            const kind = PARAMETER[component];
            return kind !== undefined && kinds.has(kind);
        });
    }
}

/** A table's main rule whose every value some row has as well only says what the rows share. */
function livesInRows(model: RuleSetModel, norm: Norm): boolean {
    if (norm.origin !== 'main-rule') return false;
    const rows = model.norms.filter(({ origin, rule }) => origin === 'row' && rule === norm.rule);
    const inherited = new Set(rows.flatMap(({ parameters }) => parameters.map(valueKey)));
    return norm.parameters.every((parameter) => inherited.has(valueKey(parameter)));
}

const PARAMETER: Readonly<Partial<Record<Component, Norm['parameters'][number]['kind']>>> = {
    frist: 'deadline',
    antal: 'count',
    hyppighed: 'frequency',
    varighed: 'length',
    beløb: 'money',
    andel: 'share',
    skala: 'scale',
    form: 'form',
};

/** Norms of one rule or row about one act: »kan kun« is two, and either may concern nobody. */
function byText(model: RuleSetModel): Norm[][] {
    return [...Map.groupBy(model.norms, (norm) => `${textOf(norm)}\n${norm.act ?? ''}`).values()];
}

function causeOf(model: RuleSetModel, norm: Norm): VacuousRule['cause'] {
    const { isEmpty } = questionsOf(model);
    const { axes, constraints } = model.space;
    if (constraints.length > 0 && findCase({ axes, constraints: [] }, norm.population).verdict === 'found') {
        return 'assumptions';
    }
    const groups = conditionsOf(model, norm.groups);
    const members = groups.length > 0 ? or(...groups) : everything;
    if (isEmpty(members) === 'yes') return 'groups';
    const scope = and(members, not(or(...conditionsOf(model, norm.except))));
    if (isEmpty(scope) === 'yes' || isEmpty(norm.scope) === 'yes') return 'except';
    if (isEmpty(and(norm.scope, norm.condition)) === 'yes') return 'condition';
    return 'days';
}

/** Populations of groups and unions by name; names that nothing bears are left out. */
export function conditionsOf(model: RuleSetModel, names: readonly string[]): Condition[] {
    return names.flatMap((name) => {
        const named = [...model.groups, ...model.unions].find(({ id }) => id === name);
        return named ? [named.condition] : [];
    });
}
