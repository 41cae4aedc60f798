import { describe, expect, it } from 'vitest';
import type { RuleSetModel } from '../../language/model/index.js';
import { createRegelretServices } from '../../language/services.js';
import { createWorkspace, type Workspace } from '../../language/workspace/index.js';
import { generateRules } from '../bench/generate.js';
import { smallRuleSets } from './rule-sets.js';

const love = (name: string): string => `file:///regler/love/${name}`;
const samtaler = love('regler/samtaler.regel');
const ordforråd = love('ordforråd.regel');

async function open(texts: Readonly<Record<string, string>> = smallRuleSets): Promise<Workspace> {
    const workspace = createWorkspace(createRegelretServices);
    await workspace.update(Object.entries(texts).map(([uri, text]) => ({ uri, text })));
    return workspace;
}

const lawOf = (workspace: Workspace, uri = samtaler): RuleSetModel => workspace.ruleSetOf(uri)!.model;

/** Which of the parts of a model are not the same objects as before. */
function changedParts(before: RuleSetModel, after: RuleSetModel): string[] {
    return (Object.keys(after) as (keyof RuleSetModel)[]).filter((key) => before[key] !== after[key]);
}

const edited = (uri: string, from: string, to: string): { uri: string; text: string } => ({
    uri,
    text: smallRuleSets[uri]!.replace(from, to),
});

describe('what an edit does not touch is the same object as before', () => {
    it('a remark at the top of a file moves the rules and makes none of them another', async () => {
        const workspace = await open();
        const before = lawOf(workspace);
        const lines = before.norms.map(({ place }) => place.start.line);
        await workspace.update([{ uri: samtaler, text: `-- ny linje\n${smallRuleSets[samtaler]!}` }]);
        const after = lawOf(workspace);
        expect(after).not.toBe(before);
        // A prøve is read anew each time.
        expect(changedParts(before, after)).toEqual(['cases']);
        const isMoved = after.norms.map(({ place }, i) => place.start.line - lines[i]!);
        expect(new Set(isMoved)).toEqual(new Set([0, 1]));
    });

    it('who kept the start of a place keeps where it was', async () => {
        const workspace = await open();
        const { place } = lawOf(workspace).norms[0]!;
        const { start } = place;
        await workspace.update([{ uri: samtaler, text: `-- ny linje\n${smallRuleSets[samtaler]!}` }]);
        expect([start.line, place.start.line]).toEqual([0, 1]);
    });

    it('a new deadline makes one norm another', async () => {
        const workspace = await open();
        const before = lawOf(workspace);
        await workspace.update([edited(samtaler, 'senest 2 uger', 'senest 3 uger')]);
        const after = lawOf(workspace);
        const others = after.norms.filter((norm, i) => norm !== before.norms[i]);
        expect(others.map(({ id }) => id)).toEqual(['første-samtale']);
        expect(changedParts(before, after)).toEqual(['norms', 'cases']);
    });

    it('a new title in the vocabulary touches no rule and no group', async () => {
        const workspace = await open();
        const before = lawOf(workspace);
        await workspace.update([edited(ordforråd, '"Alder"', '"Alderen"')]);
        const after = lawOf(workspace);
        expect(after.vocabulary.facts.get('alder')!.title).toBe('Alderen');
        expect(after.vocabulary.acts).toBe(before.vocabulary.acts);
        expect(changedParts(before, after)).toEqual(['vocabulary', 'cases']);
    });

    it('a wider bound makes those norms others that compare with it', async () => {
        const workspace = await open();
        const before = lawOf(workspace);
        await workspace.update([edited(ordforråd, 'fra 0 til 120', 'fra 0 til 121')]);
        const after = lawOf(workspace);
        const same = after.norms.filter((norm, i) => norm === before.norms[i]).map(({ rule }) => rule);
        // All others have an age in them, or a group that has, or stand in one table with a row that has.
        expect(same).toEqual(['sanktion']);
    });

    it('a file that is sent again as it was changes nothing', async () => {
        const workspace = await open();
        const before = lawOf(workspace);
        await workspace.update([{ uri: samtaler, text: smallRuleSets[samtaler]! }]);
        expect(lawOf(workspace)).toBe(before);
    });

    it('in many rules, one keystroke leaves all others', async () => {
        const text = generateRules(1_000);
        const uri = 'file:///regler/alle.regel';
        const workspace = await open({ [uri]: text });
        const before = lawOf(workspace, uri);
        await workspace.update([{ uri, text: text.replace('"Regel 500"', '"Regel 500x"') }]);
        const after = lawOf(workspace, uri);
        expect(after.norms.filter((norm, i) => norm !== before.norms[i])).toHaveLength(1);
        expect(changedParts(before, after)).toEqual(['norms']);
    });
});

describe('text at which the program would fail', () => {
    const deep = (levels: number): string => `${'('.repeat(levels)}alder er 1${')'.repeat(levels)}`;

    it('is a mistake of its file, and takes no other rule with it', async () => {
        const workspace = await open();
        const ids = lawOf(workspace).norms.map(({ id }) => id);
        const uri = love('dyb.regel');
        await workspace.update([
            { uri, text: `regel dyb\n    hvis ${deep(20_000)}\n    skal borgeren samtale\n` },
        ]);
        const after = lawOf(workspace);
        expect(after.norms.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
        const told = after.problems.filter(({ place }) => place.uri === uri);
        expect(told.map(({ kind }) => kind)).toEqual(['syntax']);
        expect(told[0]!.place.start.line).toBe(1);
        await workspace.update([{ uri, text: undefined }]);
        expect(lawOf(workspace).problems.filter(({ place }) => place.uri === uri)).toEqual([]);
    });
});
