import { Option, type Command } from 'commander';
import { isInForce } from '../../language/analyses/counting/index.js';
import { formatDay, parseDay } from '../../language/calendar/index.js';
import { closest } from '../../language/model/closest.js';
import { DAY_AXIS, type Reform, type RuleSetModel } from '../../language/model/index.js';
import type { Text } from '../../language/model/text.js';
import { UsageError } from './usage-error.js';

/** --reform, --at and --with, as they are given. */
export interface ReformFlags {
    readonly reform?: string;
    readonly at?: string;
    readonly with?: readonly string[];
}

/** The options of the commands that tell of a reform. */
export function addReformOptions(
    command: Command,
    say: (da: string, en: string) => string,
    about: string,
): Command {
    const option = (flags: string, text: string): Option => new Option(flags, text);
    return command
        .addOption(option(`--reform <${say('navn', 'name')}>`, about))
        .addOption(
            option(
                `--at <${say('dato', 'date')}>`,
                say(
                    'med --reform: reglerne den dag, fx 2027-07-01',
                    'with --reform: the rules on that day, as 2027-07-01',
                ),
            ),
        )
        .addOption(
            option(
                `--with <${say('numre', 'numbers')}>`,
                say(
                    'med --reform: slå forkastede forslag til, fx X001,X002',
                    'with --reform: switch rejected proposals on, as X001,X002',
                ),
            ).argParser(collect),
        );
}

/** Refuses --at and --with where there is no reform that they could be about. */
export function refuseAlone({ reform, at, with: include }: ReformFlags): void {
    if (reform !== undefined) return;
    if (at !== undefined) throw alone('--at');
    if (include !== undefined) throw alone('--with');
}

function alone(option: string): UsageError {
    return new UsageError({
        da: `${option} kan kun bruges sammen med --reform.`,
        en: `${option} can only be used together with --reform.`,
    });
}

function collect(value: string, earlier: readonly string[] = []): string[] {
    const names = value.split(',').map((each) => each.trim());
    return [...earlier, ...names.filter((name) => name !== '')];
}

/** The rule set and the reform that are asked for. */
export interface ChosenReform {
    readonly model: RuleSetModel;
    readonly reform: Reform;
}

/** The reform by that name; where several rule sets have one, the files must be told apart. */
export function chooseReform(models: readonly RuleSetModel[], name: string): ChosenReform {
    const all = models.flatMap((model) => (model.reform?.reforms ?? []).map((reform) => ({ model, reform })));
    const own = all.filter(({ reform }) => reform.id === name);
    const [first] = own;
    if (!first) throw new UsageError(noReform(name, [...new Set(all.map(({ reform }) => reform.id))]));
    // A rule set that builds on another has its reforms too: the one where the reform is written is meant.
    const written = own.filter(({ model, reform }) => model.files.includes(reform.place.uri));
    return written[0] ?? first;
}

function noReform(name: string, known: readonly string[]): Text {
    if (known.length === 0)
        return {
            da: `Der er ingen reform i filerne, heller ikke »${name}«. Nævn mappen, hvor reformen står.`,
            en: `There is no reform in the files, nor “${name}”. Name the folder in which the reform stands.`,
        };
    const meant = closest(name, known);
    return {
        da: `Reformen »${name}« findes ikke i filerne. ${meant ? `Mente du ${meant}?` : `Der er ${known.join(', ')}.`}`,
        en: `There is no reform “${name}” in the files. ${meant ? `Did you mean ${meant}?` : `There is ${known.join(', ')}.`}`,
    };
}

/** Rejected recommendations to switch on, each once. */
export function includedIn(
    { recommendations, id: reform }: Reform,
    names: readonly string[],
): readonly string[] {
    const rejected = recommendations.filter((each) => each.rejected).map(({ id }) => id);
    for (const name of names) {
        if (rejected.includes(name)) continue;
        if (recommendations.some(({ id }) => id === name))
            throw new UsageError({
                da: `Anbefaling ${name} er ikke forkastet; den er med i forvejen.`,
                en: `Recommendation ${name} is not rejected; it is in force as it is.`,
            });
        const meant = closest(name, rejected);
        const list = rejected.length > 0 ? rejected.join(', ') : undefined;
        throw new UsageError({
            da: `Reformen ${reform} har ikke noget forkastet forslag »${name}«. ${
                meant ? `Mente du ${meant}?` : list ? `Der er ${list}.` : 'Den har ingen forkastede forslag.'
            }`,
            en: `The reform ${reform} has no rejected proposal “${name}”. ${
                meant
                    ? `Did you mean ${meant}?`
                    : list
                      ? `There is ${list}.`
                      : 'It has no rejected proposals.'
            }`,
        });
    }
    return [...new Set(names)];
}

/** The day, where some rule is in force on it. */
export function dayIn(text: string, model: RuleSetModel): number {
    const day = parseDay(text);
    if (day === undefined)
        throw new UsageError({
            da: `»${text}« er ikke en dato, der findes. Skriv den som 2027-07-01 eller "1. juli 2027".`,
            en: `“${text}” is not a date that exists. Write it as 2027-07-01 or "1 July 2027".`,
        });
    const { lo, hi } = model.space.axes[DAY_AXIS]!;
    const norms = [...model.norms, ...(model.reform?.norms ?? [])];
    if (day >= lo && day < hi && norms.some((norm) => isInForce(norm, { day }))) return day;
    const first = Math.min(...norms.map(({ validity }) => validity.from ?? -Infinity));
    const end = Math.max(...norms.map(({ validity }) => validity.until ?? Infinity));
    const said = { da: formatDay(day, 'da'), en: formatDay(day, 'en') };
    const [da, en] =
        Number.isFinite(first) && day < first
            ? [
                  `det gælder først fra ${formatDay(first, 'da')}`,
                  `it is in force from ${formatDay(first, 'en')}`,
              ]
            : Number.isFinite(end) && day >= end
              ? [
                    `det gælder kun til og med ${formatDay(end - 1, 'da')}`,
                    `it is in force until ${formatDay(end - 1, 'en')} only`,
                ]
              : ['da er ingen regel i kraft', 'no rule is in force then'];
    throw new UsageError({
        da: `${said.da} ligger uden for regelsættet: ${da}.`,
        en: `${said.en} lies outside the rule set: ${en}.`,
    });
}
