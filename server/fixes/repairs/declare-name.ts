import { capitalised } from '../../../language/model/text.js';
import type { AstNode } from 'langium';
import {
    isActList,
    isActorList,
    isEnumType,
    isEventList,
    isFact,
    isFactCondition,
    isGroup,
    isGroupUnion,
    isHasFact,
    isRuleSet,
    isSubjectList,
    type Declaration,
} from '../../../language/generated/parser/ast.js';
import type { Edit, Fix, FixContext } from '../fix.js';
import { insertLines } from '../writing/clauses.js';
import { nodeAround } from '../writing/nodes.js';
import { problemsAt } from '../writing/problems.js';

/** A word that the vocabulary lacks is declared where its like are. */
export default {
    id: 'declare-name',
    codes: ['RR501'],
    title: { da: 'Erklær navnet.', en: 'Declare the name.' },
    safety: 'unsafe',
    *offer(context, { primary }) {
        const da = context.language === 'da';
        for (const { what, name, place } of problemsAt(context.model, primary.place, 'unknown-name')) {
            if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name)) continue;
            if (what === 'værdi') {
                const value = newValue(context, place, name);
                if (value)
                    yield {
                        title: da
                            ? `Føj værdien »${name}« til »${value.fact}«`
                            : `Add the value »${name}« to »${value.fact}«`,
                        edits: [value.edit],
                    };
                continue;
            }
            const kind = KINDS[what];
            const lines = kind?.lines(name, nodeAround(context, place, isHasFact) !== undefined);
            if (!kind || !lines) continue;
            const edit = afterLike(context, kind.is, lines, place.uri);
            if (edit)
                yield {
                    title: da
                        ? `Erklær »${name}« som ${kind.said.da}`
                        : `Declare »${name}« as ${kind.said.en}`,
                    edits: [edit],
                };
        }
    },
} satisfies Fix;

interface Kind {
    is(declaration: AstNode): boolean;
    readonly said: { readonly da: string; readonly en: string };
    /** Undefined where what it would be cannot be known. */
    lines(name: string, isYesOrNo: boolean): readonly string[] | undefined;
}

const titled = (name: string): string => `${name} "${capitalised(name).replaceAll('-', ' ')}"`;

const KINDS: Readonly<Record<string, Kind>> = {
    handling: {
        is: isActList,
        said: { da: 'en handling', en: 'an act' },
        lines: (name) => [`handling ${titled(name)}`],
    },
    aktør: {
        is: isActorList,
        said: { da: 'en aktør', en: 'an actor' },
        lines: (name) => [`aktør ${titled(name)}`],
    },
    hændelse: {
        is: isEventList,
        said: { da: 'en hændelse', en: 'an event' },
        lines: (name) => [`hændelse ${titled(name)}`],
    },
    sagsemne: {
        is: isSubjectList,
        said: { da: 'et sagsemne', en: 'a subject' },
        lines: (name) => [`sagsemne ${titled(name)}`],
    },
    oplysning: {
        is: isFact,
        said: { da: 'en oplysning, der er ja eller nej', en: 'a fact that is yes or no' },
        lines: (name, isYesOrNo) => (isYesOrNo ? [`oplysning ${titled(name)} er ja eller nej`] : undefined),
    },
    gruppe: {
        is: (node) => isGroup(node) || isGroupUnion(node),
        said: {
            da: 'en målgruppe, hvis afgrænsning er uoplyst',
            en: 'a group whose extent is left open (uoplyst)',
        },
        lines: (name) => [
            `målgruppe ${titled(name)}`,
            `    når uoplyst "hvem der hører til ${name.replaceAll('-', ' ')}"`,
        ],
    },
};

/** After the last of its kind, in the file that has most of them; else where the rule set begins. */
function afterLike(
    { model, document }: FixContext,
    is: Kind['is'],
    lines: readonly string[],
    usedIn: string,
): Edit | undefined {
    const perFile = model.files.map((uri) => {
        const all = document(uri)?.parseResult.value.declarations ?? [];
        return { uri, all, like: all.filter(is) };
    });
    const most = perFile.reduce((best, each) => (each.like.length > best.like.length ? each : best));
    const found = most.like.length > 0 ? most : perFile.find(({ all }) => all.some(isRuleSet));
    const last = found?.like.at(-1) ?? found?.all.find(isRuleSet);
    const uri = found?.uri ?? usedIn;
    const file = document(uri);
    if (!file) return undefined;
    const line = last && lastLine(last);
    if (line !== undefined) return insertLines(file, line, lines);
    const top = { line: 0, character: 0 };
    return { place: { uri, start: top, end: top }, text: lines.map((each) => `${each}\n`).join('') };
}

const lastLine = (node: AstNode | Declaration): number | undefined => node.$cstNode?.range.end.line;

/** One value more of the fact that is compared with it. */
function newValue(
    context: FixContext,
    place: Parameters<typeof nodeAround>[1],
    name: string,
): { readonly fact: string; readonly edit: Edit } | undefined {
    const compared = nodeAround(context, place, isFactCondition);
    const fact = compared?.fact?.ref;
    if (!fact || !isEnumType(fact.type)) return undefined;
    const last = fact.type.values.at(-1)?.$cstNode?.range.end;
    const uri = fact.$cstNode && context.model.vocabulary.facts.get(fact.name)?.place.uri;
    if (!last || !uri) return undefined;
    return {
        fact: fact.title ?? fact.name,
        edit: { place: { uri, start: last, end: last }, text: `, ${name}` },
    };
}
