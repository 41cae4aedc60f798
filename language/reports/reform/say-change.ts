import { componentValues } from '../../analyses/counting/index.js';
import {
    COMPONENTS,
    enumerate,
    formatCitation,
    type Change,
    type Component,
    type Norm,
    type Patch,
    type RuleSetModel,
} from '../../model/index.js';
import { componentName } from '../check/words.js';
import { subjectTitle } from '../subject-title.js';
import type { Writing } from './rule-lines.js';
import { reportWords } from './words.js';

/** "harmoniserer Første samtale for Jobparate til senest 2 uger"; `norm` is a rule that the change did something to. */
export function sayChange(
    change: Change,
    before: RuleSetModel,
    after: RuleSetModel,
    norm: Norm | undefined,
    on: Writing,
): string {
    const words = reportWords(on.language).changes;
    const list = (names: readonly string[]): string => enumerate([...new Set(names)], on.language);
    const groupTitle = (id: string): string =>
        [...before.groups, ...before.unions, ...after.groups].find((group) => group.id === id)?.title ?? id;
    const groups = (ids: readonly string[]): string => list(ids.map(groupTitle));
    const ruleTitle = (rule: string): string => {
        const all = [...before.norms, ...(before.reform?.norms ?? [])];
        return `»${all.find((norm) => norm.rule === rule)?.title ?? rule}«`;
    };
    const rules = (targets: readonly { readonly rule: string }[]): string =>
        list(targets.map(({ rule }) => ruleTitle(rule)));
    const forWhom = (only: { readonly groups: readonly string[] } | undefined): string =>
        only && only.groups.length > 0 ? ` ${words.for} ${groups(only.groups)}` : '';
    const becomes = (patch: Patch): string => sayPatch(patch, norm, before, on);
    switch (change.kind) {
        case 'repeal':
            return `${words.repeal} ${rules(change.rules)}${forWhom(change.only)}`;
        case 'repeal-groups':
            return `${words.repealGroups} ${groups(change.groups)}`;
        case 'repeal-provisions':
            return `${words.repeal} ${list(change.citations.map(formatCitation))}`;
        case 'amend':
            return `${change.relaxes ? words.relax : words.amend} ${rules(change.rules)}${forWhom(change.only)}${becomes(change.patch)}`;
        case 'extend': {
            const to = change.to.groups.length > 0 ? groups(change.to.groups) : words.everyone;
            return `${words.extend} ${rules(change.rules)} ${words.to} ${to}`;
        }
        case 'insert':
            return `${words.insert} ${rules(change.rules)}`;
        case 'insert-groups':
            return `${words.insertGroups} ${groups(change.groups)}`;
        case 'harmonise': {
            const subjects = change.subjects.map(({ subject }) => subjectTitle(before, subject));
            const all = list([...subjects, ...change.rules.map(({ rule }) => ruleTitle(rule))]);
            return `${words.harmonise} ${all}${forWhom(change.only)}${becomes(change.patch)}`;
        }
        case 'keep':
            return `${words.keep} ${rules(change.rules)}${forWhom(change.only)}`;
        case 'merge-groups':
            return `${words.merge} ${groups(change.groups)} ${words.to} ${groupTitle(change.into)}`;
        case 'rename-group':
            return `${words.rename} ${groupTitle(change.group)} ${words.to} ${groupTitle(change.into)}`;
    }
}

/** " til senest 2 uger", " uden frist": what takes the place of the rule's own. */
function sayPatch(
    { parameters, without, duty, participation, text, criteria }: Patch,
    norm: Norm | undefined,
    { vocabulary }: RuleSetModel,
    { language }: Writing,
): string {
    const words = reportWords(language).changes;
    const parts: string[] = [];
    if (norm) {
        const patched: Norm = {
            ...withoutWords(norm),
            parameters,
            ...(duty && { modality: duty.modality, bearer: duty.bearer }),
            ...(participation && { participation }),
            ...(text !== undefined && { text }),
        };
        const values = componentValues(patched);
        const wanted = COMPONENTS.filter(
            (each) => !OF_THE_DUTY.has(each) || (each === 'modpart' ? participation : duty) !== undefined,
        );
        parts.push(...wanted.flatMap((each) => values.get(each)?.text(language, vocabulary) || []));
    }
    if (criteria) parts.push(words.otherCondition);
    const becomes = parts.length > 0 ? ` ${words.to} ${parts.join(', ')}` : '';
    const names = without.map((each) =>
        each === 'vilkår' ? words.condition : componentName(each, language),
    );
    return `${becomes}${names.length > 0 ? ` ${words.without} ${enumerate(names, language)}` : ''}`;
}

const OF_THE_DUTY: ReadonlySet<Component> = new Set(['modalitet', 'aktør', 'modpart', 'handling']);

/** The rule but for what stands in it besides the duty itself. */
function withoutWords({ participation: _, text: __, ...rest }: Norm): Norm {
    return rest;
}
