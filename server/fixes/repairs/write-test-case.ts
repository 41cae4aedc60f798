import { isTestCase } from '../../../language/generated/parser/ast.js';
import { effectivePopulations } from '../../../language/analyses/effective/index.js';
import { situationOf } from '../../../language/evaluation/situation.js';
import { holdsFor } from '../../../language/evaluation/truth.js';
import type { CaseFacts, Finding, RuleSetModel, WitnessReport } from '../../../language/model/index.js';
import { reformed } from '../../../language/reform/index.js';
import type { Fix, FixContext } from '../fix.js';
import { insertLines } from '../writing/clauses.js';
import { givenCitizen } from '../writing/citizen-facts.js';
import { claimsOf, memberships, type Holds } from '../writing/claims.js';
import { once } from '../writing/once.js';

/** The citizen of a finding, kept as a prøve: what the rules say of them now, so that a change is seen. */
export default {
    id: 'write-test-case',
    codes: [],
    title: { da: 'Skriv en prøve af borgeren i fundet.', en: 'Write a prøve of the citizen of the finding.' },
    safety: 'safe',
    records: true,
    *offer(context, finding) {
        const { witness } = finding;
        if (!witness) return;
        const citizens = witness.twin ? [witness, witness.twin] : [witness];
        const titles = new Set(context.model.cases.map(({ title }) => title));
        const blocks = citizens.map((citizen) => testCase(context, finding, citizen, titles));
        if (blocks.some((block) => block === undefined)) return;
        const uri = fileFor(context, finding);
        const document = context.document(uri);
        if (!document) return;
        const last = document.textDocument.lineCount - 1;
        const isBlank = document.textDocument.getText().endsWith('\n');
        const lines = blocks.flatMap((block) => ['', ...block!]);
        const at = isBlank && last > 0 ? last - 1 : last;
        yield {
            title:
                context.language === 'da'
                    ? citizens.length > 1
                        ? 'Skriv en prøve af hver af de to borgere i fundet'
                        : 'Skriv en prøve af borgeren i fundet'
                    : citizens.length > 1
                      ? 'Write a prøve of each of the two citizens of the finding'
                      : 'Write a prøve of the citizen of the finding',
            edits: [insertLines(document, at, lines)],
        };
    },
} satisfies Fix;

/** The rules as the reforms that are declared leave them. */
const afterReform = once((model: RuleSetModel) => reformed(model).model);

function testCase(
    { model, document }: FixContext,
    finding: Finding,
    witness: WitnessReport,
    titles: Set<string>,
): string[] | undefined {
    const before = finding.reform ? `efter ${finding.reform.id.split(' ').join(', ')} ` : '';
    const law = finding.reform ? afterReform(model) : model;
    const citizen = givenCitizen(law, witness);
    if (!citizen) return undefined;
    const holds = judgeIn(law, citizen.facts);
    const claims = [
        ...claimsOf({ model: law, document }, finding, holds),
        ...memberships(law, finding, holds),
    ].map((claim) => before + claim);
    if (claims.length === 0) return undefined;
    const lines = [`prøve "${freshTitle(witness, titles)}"`];
    if (citizen.given.length > 0) lines.push(`    givet ${citizen.given.join(', ')}`);
    if (citizen.occurrences.length > 0) lines.push(`    når ${citizen.occurrences.join(' og ')}`);
    if (citizen.day !== undefined) lines.push(`    på ${citizen.day}`);
    return [...lines, ...claims.map((claim, i) => `    ${i === 0 ? 'så' : 'og'} ${claim}`)];
}

function judgeIn(model: RuleSetModel, facts: CaseFacts): Holds {
    const situation = situationOf(model, facts);
    const { eff } = effectivePopulations(model);
    return (what) => {
        if ('norm' in what) return holdsFor(situation, eff(what.norm, ...(what.parts ?? [])));
        const group = [...model.groups, ...model.unions].find(({ id }) => id === what.group);
        return group ? holdsFor(situation, group.condition) : 'unknown';
    };
}

/** Two prøver may not have one title. */
function freshTitle({ text }: WitnessReport, taken: Set<string>): string {
    const plain = text.replaceAll('"', '').replace(/^\p{Ll}/u, (first) => first.toUpperCase());
    let title = plain;
    for (let n = 2; taken.has(title); n++) title = `${plain} (${n})`;
    taken.add(title);
    return title;
}

/** Where the rule set has its prøver; else where the finding is. */
function fileFor({ model, document }: FixContext, { primary }: Finding): string {
    const count = (uri: string): number =>
        document(uri)?.parseResult.value.declarations.filter(isTestCase).length ?? 0;
    const [most] = model.files.map((uri) => ({ uri, cases: count(uri) })).sort((a, b) => b.cases - a.cases);
    return most && most.cases > 0 ? most.uri : primary.place.uri;
}
