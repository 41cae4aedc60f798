import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './host/node.js';
import { startServer } from './server.js';

startServer(createConnection(ProposedFeatures.all), nodeHost);
