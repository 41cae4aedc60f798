import { isChange, isMerge } from '../../../language/generated/parser/ast.js';
import { enumerate, type Norm } from '../../../language/model/index.js';
import { reformed } from '../../../language/reform/index.js';
import { unevenMerges } from '../../../language/reform/findings/index.js';
import type { Fix, FixContext, Offer } from '../fix.js';
import { insertLines } from '../writing/clauses.js';
import { clausesOfKind, inOneLine, kindsOf } from '../writing/components.js';
import { nodeAround } from '../writing/nodes.js';

/** Groups that a reform merges still have rules of their own: the reform harmonises these too. */
export default {
    id: 'harmonise-by-reform',
    codes: ['RR825'],
    title: {
        da: 'Harmonisér sagsemnet for de sammenlagte grupper.',
        en: 'Harmonise the subject for the merged groups.',
    },
    safety: 'unsafe',
    *offer(context, { primary, related, components, verdict }) {
        const change = nodeAround(context, primary.place, isChange);
        const document = context.document(primary.place.uri);
        if (!change || !isMerge(change.body) || !document || verdict !== 'found') return;
        const after = reformed(context.model);
        const merge = unevenMerges(context.model, after).find(
            ({ difference }) =>
                difference.primary.id === related[0]?.norm &&
                difference.components.join() === components.join(),
        );
        // A value can be harmonised; who does it, or what, is a change of each rule.
        if (!merge || !components.every((each) => each === 'frist' || VALUES.has(each))) return;
        for (const { effects } of merge.difference.variants) {
            const [effect, ...more] = effects;
            const norm = effect?.norms[0];
            if (!effect || !norm || effect.open || more.length > 0) continue;
            const offer = harmonise(context, norm, components, merge.into.id, merge.difference.subject);
            if (!offer) continue;
            const line = change.$cstNode!.range.end.line;
            yield { title: offer.title, edits: [insertLines(document, line, [`    ${offer.words}`])] };
        }
    },
} satisfies Fix;

const VALUES: ReadonlySet<string> = new Set(['antal', 'hyppighed', 'varighed', 'beløb', 'andel', 'form']);

function harmonise(
    context: FixContext,
    norm: Norm,
    components: Parameters<typeof kindsOf>[0],
    group: string,
    subject: string,
): (Pick<Offer, 'title'> & { readonly words: string }) | undefined {
    const clauses = kindsOf(components, norm).flatMap((kind) => clausesOfKind(context, norm, kind));
    const values = clauses.map(inOneLine);
    if (values.length === 0 || values.some((value) => value === undefined)) return undefined;
    const words = `harmonisér ${subject} for ${group} til ${values.join(' ')}`;
    const said = enumerate(values as string[], context.language);
    return {
        words,
        title:
            context.language === 'da'
                ? `Lad reformen harmonisere ${subject} for ${group} til »${said}«`
                : `Let the reform harmonise ${subject} for ${group} to »${said}«`,
    };
}
