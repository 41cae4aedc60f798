import { expect, test } from 'vitest';
import { restart } from '../../client/restart.js';

function clientThat(stop: () => Promise<void>) {
    const done: string[] = [];
    return {
        done,
        start: () => Promise.resolve(void done.push('start')),
        stop: () => {
            done.push('stop');
            return stop();
        },
    };
}

test('a server that answers is stopped and started', async () => {
    const client = clientThat(() => Promise.resolve());
    const told: string[] = [];
    await restart(client, true, (problem) => told.push(problem), 60_000);
    expect(client.done).toEqual(['stop', 'start']);
    expect(told).toEqual([]);
});

test('a server that hangs is let go of, and another one is started', async () => {
    const client = clientThat(() => Promise.reject(new Error('Stopping the server timed out')));
    const told: string[] = [];
    await restart(client, true, (problem) => told.push(problem), 0);
    expect(client.done).toEqual(['stop', 'start']);
    expect(told).toEqual(['Error: Stopping the server timed out']);
});

test('where no server runs there is none to stop', async () => {
    const client = clientThat(() => Promise.reject(new Error('not running')));
    await restart(client, false, () => undefined, 60_000);
    expect(client.done).toEqual(['start']);
});
