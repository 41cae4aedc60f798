import { Option, type Command } from 'commander';
import { parseDay } from '../../../language/calendar/index.js';
import type { Text } from '../../../language/model/text.js';
import { CHECK_FORMATS, type CheckFormat } from '../../../language/reports/check/format.js';
import type { FailLevel } from '../../config/config.js';
import { check } from './check.js';
import { choice } from '../choice.js';
import { addRewriteOptions, refuseBesideWatch, withRewrites, type RewriteFlags } from '../fix/program.js';
import type { Io } from '../io.js';
import { lawTextsOption } from '../law/program.js';
import { addOutputOption, outputsFrom, type OutputFlags } from '../outputs.js';
import type { InputFlags } from '../program.js';
import type { CountProgramHelp } from '../count/program.js';
import { today } from '../../today.js';
import { UsageError } from '../usage-error.js';
import { watch } from './watch.js';

interface CheckFlags extends Omit<InputFlags, 'format'>, OutputFlags<CheckFormat>, RewriteFlags {
    readonly exitZero?: boolean;
    readonly failOn?: FailLevel;
    readonly watch?: boolean;
    readonly lovtekster?: string;
    readonly baseline?: string | false;
    readonly newOnly?: boolean;
    readonly since?: string;
    readonly today?: number;
}

/** `regelret check`. */
export function addCheckCommand(command: Command, io: Io, { say, input, done }: CountProgramHelp): void {
    const paths = say('stier', 'paths');
    addOutputOption(addRewriteOptions(command, say), say, 'sarif=regler.sarif')
        .description(
            say('find modstrid, uens frister og huller', 'find contradictions, uneven deadlines and gaps'),
        )
        .usage(`${say('[tilvalg]', '[options]')} [${paths}...]`)
        .argument(
            `[${paths}...]`,
            say('filer eller mapper (den aktuelle mappe)', 'files or folders (the current folder)'),
        )
        .option(
            '--exit-zero',
            say('slut med 0, også når noget er fundet', 'exit with 0 even when something was found'),
        )
        .option(
            '--watch',
            say('kontrollér igen, hver gang en regelfil ændres', 'check again each time a rule file changes'),
        )
        .addOption(failOnOption(say))
        .option(
            '--baseline <file>',
            say(
                'listen over kendte fund (den i regelret.json, ellers regelret-baseline.json)',
                'the list of known findings (that in regelret.json, otherwise regelret-baseline.json)',
            ),
        )
        .option('--no-baseline', say('brug ingen liste over kendte fund', 'use no list of known findings'))
        .option(
            '--new-only',
            say(
                'vis kun fund, der ikke var der ved --since',
                'tell only findings that were not there at --since',
            ),
        )
        .option(
            '--since <ref>',
            say(
                'det i git, som --new-only regner fra, fx main',
                'what of git --new-only counts from, as main',
            ),
        )
        .addOption(todayOption(say))
        .addOption(lawTextsOption(say))
        .action(async (files: string[], flags: CheckFlags) => {
            const { exitZero = false, failOn, lovtekster: lawTexts } = flags;
            if (files.includes('-')) throw new UsageError(STDIN_HOW);
            const outputs = outputsFrom(flags, CHECK_FORMATS, 'text', EXTENSIONS);
            if (flags.newOnly && flags.since === undefined) throw new UsageError(SINCE_WHAT);
            const { baseline, since, today: day = today() } = flags;
            const options = {
                ...input(files, { ...flags, format: 'text' }),
                ...{ outputs, exitZero, failOn, lawTexts, baseline, since, today: day },
            };
            if (flags.watch) {
                refuseBesideWatch(flags);
                done(await watch(options, io, check));
            } else done(await withRewrites(flags, options, io, check));
        });
}

const FAIL_LEVELS: readonly FailLevel[] = ['error', 'warning', 'info', 'never'];

function failOnOption(say: CountProgramHelp['say']): Option {
    return choice(
        '--fail-on <niveau>',
        FAIL_LEVELS,
        say(
            'slut med 1 fra dette niveau: error, warning, info eller never (det i regelret.json, ellers error)',
            'exit with 1 from this level: error, warning, info or never (that in regelret.json, otherwise error)',
        ),
    );
}

/** The day that is today, for whoever wants the same answer on any day. */
function todayOption(say: CountProgramHelp['say']): Option {
    const option = new Option(
        '--today <date>',
        say(
            'bedøm tilladelser, der udløber, på denne dag (i dag)',
            'judge allowances that expire on this day (today)',
        ),
    );
    return option.argParser((text) => {
        const day = parseDay(text);
        if (day === undefined) throw new UsageError(notADay(text));
        return day;
    });
}

function notADay(text: string): Text {
    return {
        da: `»${text}« er ikke en dag; skriv den som 2026-12-31.`,
        en: `»${text}« is not a day; write it like 2026-12-31.`,
    };
}

const STDIN_HOW: Text = {
    da: '»-« er ikke en fil eller mappe. En tekst på stdin skal høre til en fil: --stdin-file-path regler/a.regel.',
    en: '»-« is no file or folder. A text on stdin must belong to a file: --stdin-file-path rules/a.regel.',
};

const SINCE_WHAT: Text = {
    da: '--new-only skal vide, hvad der regnes fra: --since main, eller et andet navn i git.',
    en: '--new-only must know what to count from: --since main, or another name in git.',
};

/** Of the formats that are JSON, the one that is this program's own. */
const EXTENSIONS: Readonly<Record<string, CheckFormat>> = {
    '.json': 'json',
    '.sarif': 'sarif',
    '.xml': 'junit',
    '.md': 'markdown',
    '.html': 'html',
};
