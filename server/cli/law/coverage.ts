import { coverageOf } from '../../../language/analyses/coverage/index.js';
import { closest } from '../../../language/model/closest.js';
import {
    toCoverageJson,
    type CoveredAct,
    type CoverageReport,
    type MissingAct,
} from '../../../language/reports/law/coverage-json.js';
import { renderCoverageText } from '../../../language/reports/law/coverage-text.js';
import type { InputError } from '../../workspace/input-error.js';
import { fileNames, type ExitCode, type Io } from '../io.js';
import { createLawLibrary, sayLawErrors } from './texts.js';
import { refuse, withInput, type InputOptions, type Session } from '../session.js';
import { UsageError } from '../usage-error.js';

export interface LawCoverageOptions extends InputOptions {
    /** Short names of the acts to tell of; empty for all that have a text. */
    readonly acts: readonly string[];
}

/** `regelret lov dækning`: which duties and rights of the acts no rule cites. */
export function lawCoverage(options: LawCoverageOptions, io: Io): Promise<ExitCode> {
    return withInput(options, io, async (session) => {
        const { ruleSets, language } = session;
        if (ruleSets.every(({ config }) => config.lawTexts === undefined))
            return refuse([NO_FOLDER], io, language);
        const library = createLawLibrary();
        const wanted = wantedActs(options.acts, session);
        const acts: CoveredAct[] = [];
        const missing: MissingAct[] = [];
        for (const { model, config } of ruleSets) {
            const { texts = new Map(), missing: without } = await library.of(model, config);
            for (const [name, act] of texts)
                if (wanted(name)) acts.push({ ruleSet: model.id, coverage: coverageOf(model, name, act) });
            for (const { id, title } of without)
                if (wanted(id)) missing.push({ ruleSet: model.id, act: id, title });
        }
        const failed = sayLawErrors(library, io, language);
        // Nothing to tell is no result: it would be taken for a good one.
        if (acts.length === 0 && missing.length === 0) return failed ? 2 : refuse([NO_ACT], io, language);
        io.out(render({ acts, missing }, session, options, io));
        return failed ? 2 : 0;
    });
}

function render(
    report: CoverageReport,
    { language }: Session,
    { format, color }: LawCoverageOptions,
    io: Io,
): string {
    if (format === 'json') return `${JSON.stringify(toCoverageJson(report), undefined, 2)}\n`;
    const names = fileNames(io.cwd);
    return renderCoverageText(report, { language, names, style: io.style(color), width: io.width });
}

function wantedActs(asked: readonly string[], { ruleSets }: Session): (name: string) => boolean {
    const declared = new Set(ruleSets.flatMap(({ model }) => [...model.vocabulary.lawActs.keys()]));
    for (const name of asked) {
        if (declared.has(name)) continue;
        const meant = closest(name, declared);
        const list = [...declared].join(', ');
        throw new UsageError({
            da: `Reglerne kender ingen lov »${name}«${meant ? `; mente du ${meant}?` : '.'} De har: ${list}.`,
            en: `The rules know no act »${name}«${meant ? `; did you mean ${meant}?` : '.'} They have: ${list}.`,
        });
    }
    return (name) => asked.length === 0 || asked.includes(name);
}

const NO_FOLDER: InputError = {
    message: {
        da: 'Der er ikke peget på nogen lovtekster: skriv "lovtekster": "mappe" i regelret.json, eller brug --lovtekster MAPPE.',
        en: 'No law texts are pointed to: write "lovtekster": "folder" in regelret.json, or use --lovtekster FOLDER.',
    },
};

const NO_ACT: InputError = {
    message: {
        da: 'Reglerne hviler ikke på nogen lov: skriv den i regelsættet, fx lov LAB "…" eli "…".',
        en: 'The rules rest on no act: write it in the rule set, as lov LAB "…" eli "…".',
    },
};
