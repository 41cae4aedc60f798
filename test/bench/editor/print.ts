import { fileURLToPath } from 'node:url';
import { measureTyping, quantile, type MeasuredServer } from './typing.js';

const program = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Default Langium links everything anew at each key: past this size it takes more time than a bench has. */
const MOST_FOR_DEFAULT = 50_000;

/** The lines of the report: how long an editor waits after a key, from the messages that it sends and gets. */
export async function printTyping(sizes: readonly number[], print: (line?: string) => void): Promise<void> {
    print('## I editoren: fra et tastetryk til fundene');
    print();
    print(
        'Målt mellem editor og sprogserver, over en rigtig forbindelse, med regler i filer a 100 og et tegn, der skrives og slettes igen på tilfældige steder. »Filens fund« er de første, der kommer om filen; »alle fund« er, når alt er bedømt. Langium uden vores motor læser og forbinder kun navne; det bedømmer intet.',
    );
    print();
    print(
        '| regler | fil | server | parsning af filen, ms | filens fund p50 | p95 | alle fund p50 | p95 | p50 : parsning |',
    );
    print('| ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const size of sizes) {
        const servers: MeasuredServer[] = [
            { name: 'Regelret', program: program('server.mjs'), settled: 'regelret/judged', keys: 60 },
        ];
        if (size <= MOST_FOR_DEFAULT)
            servers.push({
                name: 'Langium',
                program: program('bench-default-server.mjs'),
                keys: size > 10_000 ? 6 : 20,
            });
        for (const { server, file, parse, latencies } of await measureTyping(size, servers)) {
            const at = (share: number, pick: 'own' | 'all'): number =>
                quantile(
                    latencies.map((each) => each[pick]),
                    share,
                );
            const cells = [at(0.5, 'own'), at(0.95, 'own'), at(0.5, 'all'), at(0.95, 'all')].map((ms) =>
                ms.toFixed(0),
            );
            print(
                `| ${size.toLocaleString('da-DK')} | ${file} | ${server} | ${parse.toFixed(1)} | ${cells.join(' | ')} | ${(at(0.5, 'own') / parse).toFixed(1)} |`,
            );
        }
    }
    print();
}
