import { formatNumber } from '../numbers.js';
import { escaped, list, tableOf } from '../markdown-parts.js';
import type { ReformReport } from './model.js';
import { money, moneyUnit } from './sections/money.js';
import { rulesOf } from './sections/recommendations.js';
import { day, type Page } from './sections/parts.js';

export function hearing({ hearing: held, recommendations: all }: ReformReport, page: Page): string {
    if (!held) return '';
    const { words } = page;
    const contested = all.filter(({ dispute }) => dispute !== 'none');
    return [
        `## ${words.sections.hoering}`,
        tableOf(
            [
                words.recommendation.one,
                words.hearing.party,
                words.hearing.stanceHead,
                words.hearing.says,
                words.hearing.ruleChanges,
            ],
            contested.flatMap((each) =>
                each.positions
                    .filter(({ stance }) => stance !== 'supports')
                    .map(({ partyTitle, stance, text }) => [
                        `${each.id} ${each.title}`,
                        partyTitle,
                        words.hearing.stance[stance],
                        text ?? '',
                        rulesOf(each)
                            .map(({ citation, title }) => citation ?? title)
                            .filter((name, i, names) => names.indexOf(name) === i)
                            .join('; '),
                    ]),
            ),
        ),
        ...(held.topics.length > 0
            ? [
                  `### ${words.hearing.topics}`,
                  tableOf(
                      [
                          words.hearing.topic,
                          words.hearing.party,
                          words.hearing.stanceHead,
                          words.hearing.says,
                      ],
                      held.topics.map(({ topic, partyTitle, stance, text }) => [
                          topic,
                          partyTitle,
                          words.hearing.stance[stance],
                          text ?? '',
                      ]),
                  ),
              ]
            : []),
    ].join('\n\n');
}

export function economy({ economy: money_ }: ReformReport, page: Page): string {
    if (!money_) return '';
    const { words } = page;
    const lines = [...money_.recommendations, ...(money_.total ? [money_.total] : [])];
    const unit = moneyUnit(
        [
            ...lines.map(({ amount }) => amount ?? 0),
            ...money_.phaseIn.flatMap(({ years }) => years.map(({ amount }) => amount)),
        ],
        page.language,
    );
    const say = (amount: number | null): string =>
        amount === null ? words.economy.open : money(amount, unit, page);
    const { sum } = money_;
    return [
        `## ${words.sections.oekonomi}`,
        escaped(words.economy.note(unit.name)),
        tableOf(
            [words.recommendation.one, words.economy.amount],
            [
                ...money_.recommendations.map(({ id, title, amount }) => [`${id} ${title}`, say(amount)]),
                ...(sum ? [[words.economy.sum, say(sum.sum)]] : []),
                ...(money_.total
                    ? [[`${words.economy.stated}: ${money_.total.title}`, say(money_.total.amount)]]
                    : []),
                ...(sum && sum.deviation !== null ? [[words.economy.deviation, say(sum.deviation)]] : []),
            ],
            new Set([1]),
        ),
        ...money_.phaseIn.map(({ years }) =>
            [
                `### ${words.economy.phaseIn}`,
                tableOf(
                    [words.year, unit.name],
                    years.map(({ year, amount }) => [
                        year === null ? words.economy.permanent : String(year),
                        say(amount),
                    ]),
                    new Set([1]),
                ),
            ].join('\n\n'),
        ),
    ].join('\n\n');
}

export function notes({ notes: all }: ReformReport, { words }: Page): string {
    const kinds = ['assumption', 'open', 'deviation'] as const;
    return [
        `## ${words.sections.noter}`,
        ...kinds.flatMap((kind) => {
            const own = all.filter((note) => note.kind === kind);
            if (own.length === 0) return [];
            const say = ({ recommendation, about, text }: (typeof own)[number]): string =>
                `${recommendation ?? about}: ${text}`;
            return [`### ${words.notes[kind]}`, list(own.map(say))];
        }),
    ].join('\n\n');
}

export function method({ method: how, reform }: ReformReport, page: Page): string {
    const words = page.words.method;
    const after = how.specialRulesAfter;
    const special =
        after === null || after === how.specialRulesBefore
            ? words.special[how.specialRulesBefore]
            : `${page.words.before}: ${words.special[how.specialRulesBefore]}. ${page.words.after}: ${words.special[after]}`;
    return [
        `## ${page.words.sections.metode}`,
        escaped(words.intro),
        list([
            ...words.counted,
            `${words.specialHead}: ${special}.`,
            ...(reform?.from == null ? [] : [words.sameDays(day(reform.from, page))]),
            ...(how.undecidedRules + how.undecidedCells > 0
                ? [
                      words.undecided(
                          formatNumber(how.undecidedRules, page.language),
                          formatNumber(how.undecidedCells, page.language),
                      ),
                  ]
                : []),
        ]),
    ].join('\n\n');
}
