// Node-RED without its editor, with a pool of connections to PostgreSQL for the flows.
const { Pool } = require('pg');

module.exports = {
  httpAdminRoot: false,
  httpNodeRoot: false,
  uiPort: 0,
  uiHost: '127.0.0.1',
  logging: { console: { level: 'info' } },
  functionGlobalContext: { pool: new Pool({ connectionString: process.env.POSTGRES_URL, max: 10 }) },
};
