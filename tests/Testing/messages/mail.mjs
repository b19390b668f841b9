// Starts two mail servers, one that asks for no account and one that does, and says on one line of JSON where they are: mail goes in by SMTP and is read back by HTTP.
import { MailDev } from 'maildev';

const [folder, user, password] = process.argv.slice(2);
console.info = () => {};
const start = async (name, more) => {
  const { smtp, api } = await new MailDev({ smtp: 0, web: 0, ip: '127.0.0.1', webIp: '127.0.0.1', silent: true, mailDirectory: `${folder}/${name}`, ...more }).orchestrator.start();
  return { smtp: smtp.getAddress().port, web: api.getAddress().port };
};
const servers = { open: await start('open', {}), closed: await start('closed', { incomingUser: user, incomingPass: password }) };
process.stdout.write(JSON.stringify(servers) + '\n');
