import { expect, test } from 'vitest';
import { createTold } from '../../client/compare/told.js';

const version = (label: string) => ({ label, texts: new Map<string, string>() });

test('a server that is started anew is told what to compare with, as it was last chosen', async () => {
    const sent: string[] = [];
    const told = createTold(({ label }) => Promise.resolve(sent.push(label)));
    await told.again();
    expect(sent).toEqual([]);
    await told.tell(version('main'));
    await told.tell(version('HEAD'));
    await told.again();
    expect(sent).toEqual(['main', 'HEAD', 'HEAD']);
});

test('the reader is told of a version that cannot be sent, but not of one that is sent again', async () => {
    const told = createTold(() => Promise.reject(new Error('down')));
    await expect(told.tell(version('main'))).rejects.toThrow('down');
    await expect(told.again()).resolves.toBeUndefined();
});
