import {
    evaluateCase,
    type CaseOutcome,
    type GroupOutcome,
    type NormOutcome,
} from '../../evaluation/index.js';
import { enumerate } from '../../model/text.js';
import type { Condition } from '../../population/index.js';
import { html, type Content, type Markup } from '../html.js';
import { formatNumber } from '../numbers.js';
import { citationOf } from '../reform/rule-lines.js';
import { subjectTitle } from '../subject-title.js';
import { createMemory } from './answers.js';
import { axisName, type Facts } from './facts.js';
import { groupName } from './groups.js';
import { ruleName } from './rules.js';
import type { Side, Sides } from './sides.js';
import type { ViewWriting } from './view.js';
import { viewWords } from './words.js';

interface Judged {
    readonly side: Side;
    readonly outcome: CaseOutcome;
    readonly given: Condition;
    readonly name: string | undefined;
}

/** In which groups a citizen falls of whom the facts are given, and which rules hold, on each side. */
export function citizenSection(
    { before, after }: Sides,
    facts: Facts,
    day: number,
    on: ViewWriting,
): Content {
    if (!facts.isAnyGiven) return undefined;
    const words = viewWords(on.language);
    const judge = (side: Side, name: string | undefined): Judged => ({
        side,
        name,
        given: facts.given,
        outcome: evaluateCase(side.model, { given: facts.given, occurrences: [], day }),
    });
    const sides = after
        ? [judge(before, words.before), judge(after, words.after)]
        : [judge(before, undefined)];
    return html`<div class="falder">
            ${sides.map(
                (each) =>
                    html`<div class="kort" aria-live="polite">
                        <h3>${each.name ?? words.groups.falls}</h3>
                        ${where(each, on)}
                    </div>`,
            )}
        </div>
        ${sides.some(({ outcome }) => outcome.possible !== 'no') && rulesTable(sides, on)}`;
}

function where(judged: Judged, on: ViewWriting): Markup {
    const { side, outcome } = judged;
    const words = viewWords(on.language).groups;
    if (outcome.possible === 'no') return html`<p class="vigtigt">${words.impossible}</p>`;
    const own = new Set(side.groups);
    const groups = outcome.groups.filter(({ group }) => own.has(group.id));
    const certain = groups.filter(({ isMember }) => isMember === 'yes');
    const maybe = groups.filter(({ isMember }) => isMember === 'unknown');
    const parts = outcome.groups.filter(
        ({ group, isMember }) => group.kind === 'subgroup' && isMember === 'yes',
    );
    return html`${certain.length === 0 && maybe.length === 0 && html`<p>${words.inNone}</p>`}
        <ul class="grupper">
            ${certain.map(
                ({ group }) =>
                    html`<li class="sikker">
                        ${words.isIn}
                        <b>${groupName(side, group.id, on)}</b
                        >${group.citation && html` <span class="lov">${citationOf(group.citation)}</span>`}${parts.length > 0 && belongings(parts, group.id, side, on)}
                    </li>`,
            )}
            ${maybe.map(
                (each) =>
                    html`<li class="maaske">
                        ${words.mayBe} ${groupName(side, each.group.id, on)}: ${restsOn(each, judged, on)}
                    </li>`,
            )}
        </ul>`;
}

function belongings(parts: readonly GroupOutcome[], parent: string, side: Side, on: ViewWriting): Content {
    const own = parts.filter(({ group }) => group.parents.includes(parent));
    if (own.length === 0) return undefined;
    return html`<br /><span class="virkning"
            >${own.map(({ group }, i) => html`${i > 0 && ', '}${groupName(side, group.id, on)}`)}</span
        >`;
}

function restsOn(
    { group, because }: GroupOutcome,
    { side: { model }, given }: Judged,
    on: ViewWriting,
): string {
    const words = viewWords(on.language).groups;
    const axes = reasons.answer([model.space, given, group.condition], () => {
        const why = because?.();
        return why?.kind === 'facts' ? why.axes : undefined;
    });
    if (!axes) return words.budget;
    const names = [...new Set(axes.map((axis) => axisName(model, axis, on)))];
    return words.dependsOn(enumerate(names, on.language));
}

const reasons = createMemory<readonly number[]>(2_000);

/** The rules that hold for everybody who can be as given, subject by subject; the rest are counted and named. */
function rulesTable(sides: readonly Judged[], on: ViewWriting): Markup {
    const words = viewWords(on.language).groups;
    const holding = sides.map(({ outcome }) => rulesThat('yes', outcome));
    const maybe = sides.map(({ outcome }) => rulesThat('unknown', outcome));
    const subjects = [...new Set(holding.flat().flatMap(({ norm }) => norm.subject ?? ''))];
    const { model } = sides[0]!.side;
    const number = (amount: number): string => formatNumber(amount, on.language);
    return html`<h3>${words.rules}</h3>
        ${sides.map(
            ({ name }, s) =>
                html`<p>
                    ${name && html`<b>${name}:</b> `}${words.rulesCount(number(holding[s]!.length), number(maybe[s]!.length))}
                </p>`,
        )}
        <details id="regler-tabel">
            <summary>${words.rules}</summary>
            <div class="ramme" role="group" tabindex="0" aria-label="${words.rules}">
                <table class="regeltabel">
                    <caption class="skjult">
                        ${words.rules}
                    </caption>
                    <thead>
                        <tr>
                            <th scope="col">${on.words.groups.subjects}</th>
                            ${sides.map(({ name }) => html`<th scope="col">${name ?? words.rules}</th>`)}
                        </tr>
                    </thead>
                    <tbody>
                        ${subjects.map(
                            (subject) =>
                                html`<tr>
                                    <th scope="row">
                                        ${subject === '' ? '–' : subjectTitle(model, subject)}
                                    </th>
                                    ${holding.map(
                                        (all) =>
                                            html`<td>
                                                ${list(
                                                    all.filter(
                                                        ({ norm }) => (norm.subject ?? '') === subject,
                                                    ),
                                                    on,
                                                )}
                                            </td>`,
                                    )}
                                </tr>`,
                        )}
                    </tbody>
                </table>
            </div>
        </details>
        ${
            maybe.some(({ length }) => length > 0) &&
            html`<details id="maaske-regler">
                <summary>${words.maybe}</summary>
                ${sides.map(({ name }, s) => html`${name && html`<h4>${name}</h4>`}${list(maybe[s]!, on)}`)}
            </details>`
        }`;
}

function rulesThat(holds: 'yes' | 'unknown', { possible, norms }: CaseOutcome): readonly NormOutcome[] {
    if (possible === 'no') return [];
    return norms.filter(({ norm, holds: own }) => own === holds && norm.impliedBy === undefined);
}

function list(rules: readonly NormOutcome[], on: ViewWriting): Content {
    if (rules.length === 0) return '–';
    return html`<ul class="regler">
        ${rules.map(({ norm }) => html`<li>${ruleName({ title: norm.title, citation: citationOf(norm.citation) }, norm, on)}</li>`)}
    </ul>`;
}
