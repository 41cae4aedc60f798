import type { Finding, Family, RuleSetModel, Severity } from '../model/index.js';
import type { LawTexts } from '../law/model.js';
import type { Language } from '../model/text.js';
import type { Reformed, ReformState } from '../reform/index.js';
import type { SuppressionStanding } from '../suppressions/apply.js';

/**
 * A check turns what an analysis found into findings for a reader. One file per check; the file's default
 * export is the check, and `npm run generate` collects the files, so there is no list to edit.
 */
export interface Check {
    /** Stable: `RR101`. */
    readonly code: string;
    /** The check as a sentence in kebab case, *must* for errors and *should* for warnings. */
    readonly name: string;
    readonly family: Family;
    readonly severity: Severity;
    readonly docs: CheckDocs;
    /** What `run` looks at. Given less of the rule set than that, it says the same of what is left. */
    readonly scope: Scope;
    /** Yields nothing where it may be left for a time, between two pieces of something long. */
    run(context: CheckContext): Iterable<Report | undefined>;
    /** What the check says of other things, which have a scope of their own. */
    readonly besides?: Pick<Check, 'scope' | 'run'>;
    /** What is said of the remarks that allow findings, once it is known what each of them allows. */
    ofSuppressions?(standings: readonly SuppressionStanding[], language: Language): readonly Report[];
    /** What is said of all parts of the rule set, in order, as one. `model` is the rule set as a whole. */
    together?(reports: readonly Report[], context: CheckContext): readonly Report[];
}

/**
 * What the findings of a check may depend on, besides the vocabulary, the groups and the figures of their sizes.
 *
 * - links: the rules, in parts. A rule's own norms are judged together, and so are rules that are linked in one of these
 *   ways, directly or through others; rules that are not have no bearing on each other. No links: each rule by itself
 * - groups: claims about groups, and no rule
 * - rule-set: anything; judged anew after every change
 */
export type Scope = readonly Link[] | 'groups' | 'rule-set';

/**
 * How rules have to do with each other:
 *
 * - subject: one sagsemne
 * - act: one act, or acts that exclude each other; for rules without an act, one sagsemne
 * - topic: one sagsemne and one act
 * - priority: one goes before the other
 * - reference: one names the other otherwise: ved brud på, forudsætter, afløser
 */
export type Link = 'subject' | 'act' | 'topic' | 'priority' | 'reference';

/** The page of the check (docs/checks), in Danish for drafters; `summary` also in English. */
export interface CheckDocs {
    readonly title: string;
    readonly summary: { readonly da: string; readonly en: string };
    readonly why: string;
    /** A rule text that fires it. */
    readonly example: string;
    readonly fix: string;
}

export interface CheckContext {
    readonly model: RuleSetModel;
    readonly language: Language;
    /** The acts' own text, by the rule set's short names; undefined where the user has pointed to none. */
    readonly law?: LawTexts;
    /** The rules as the reforms that the rule set declares leave them; undefined where it declares none. */
    readonly after?: Reformed;
    /** The state of the law that `after` is. */
    readonly state?: ReformState;
}

/**
 * One answer of a check. `absent` is a proof that a stated claim holds: no finding, but counted and listed on
 * demand, so that silence is never mistaken for a check that did not run.
 */
export type Report =
    | (Omit<Finding, 'code' | 'family' | 'severity'> & {
          readonly severity?: Severity;
      })
    | { readonly verdict: 'absent'; readonly message: string; readonly primary: Finding['primary'] };
