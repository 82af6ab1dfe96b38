import { userInfo } from "node:os";
import { ROUNDCUBE } from "./packages";

export interface PeerPlace {
	folder: string;
	imapPort: number;
	fpmPort: number;
	httpPort: number;
	user: string;
	password: string;
}

const asRoot = () => process.getuid?.() === 0;
/** As root the mail belongs to another user: Dovecot refuses to open root's. */
export const mailOwner = () => (asRoot() ? { name: "www-data", uid: 33, gid: 33 } : { name: userInfo().username, uid: userInfo().uid, gid: userInfo().gid });

/** Dovecot with Debian's own sizes, for one person, on one port, without TLS: Pombo is measured without it too. */
export function dovecotConf({ folder, imapPort, user, password }: PeerPlace): string {
	const owner = mailOwner();
	const own = asRoot() ? "" : `default_internal_user = ${owner.name}\ndefault_internal_group = ${userInfo().gid}\ndefault_login_user = ${owner.name}\n`;
	return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/dovecot
state_dir = ${folder}/dovecot-state
log_path = ${folder}/dovecot.log
ssl = no
disable_plaintext_auth = no
${own}first_valid_uid = ${Math.min(owner.uid, 33)}
mail_location = maildir:${folder}/mail
service imap-login {
  chroot =
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
passdb {
  driver = static
  args = user=${user} password=${password}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}/home
}
namespace inbox {
  inbox = yes
  mailbox Drafts {
    auto = subscribe
    special_use = \\Drafts
  }
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
  mailbox Trash {
    auto = subscribe
    special_use = \\Trash
  }
}
`;
}

/** PHP as in production: persistent workers, opcode cache without revalidation. */
export function fpmConf({ folder, fpmPort }: PeerPlace): string {
	return `
[global]
error_log = ${folder}/fpm.log
daemonize = no
[www]
${asRoot() ? "user = root\ngroup = root\n" : ""}listen = 127.0.0.1:${fpmPort}
pm = static
pm.max_children = 4
clear_env = no
env[ROUNDCUBE_CONFIG_DIR] = ${folder}/roundcube
php_admin_flag[log_errors] = on
php_admin_value[error_log] = ${folder}/php.log
php_admin_value[session.save_path] = ${folder}/temp
`;
}

/** On the command line: a pool cannot set the opcode cache's size. */
export const FPM_OPTIONS = ["opcache.enable=1", "opcache.validate_timestamps=0", "opcache.memory_consumption=128", "opcache.max_accelerated_files=10000"];

/** Text compressed and static files cached by browsers, as in Roundcube's own configuration for Apache. */
export function nginxConf({ folder, fpmPort, httpPort }: PeerPlace): string {
	return `
${asRoot() ? "user root;\n" : ""}worker_processes 2;
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/nginx.log;
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  sendfile on;
  tcp_nopush on;
  gzip on;
  gzip_static on;
  gzip_comp_level 6;
  gzip_min_length 500;
  gzip_types text/css text/plain application/javascript application/json image/svg+xml;
  client_body_temp_path ${folder}/temp;
  fastcgi_temp_path ${folder}/temp;
  proxy_temp_path ${folder}/temp;
  uwsgi_temp_path ${folder}/temp;
  scgi_temp_path ${folder}/temp;
  server {
    listen 127.0.0.1:${httpPort};
    server_name localhost;
    root ${ROUNDCUBE.site};
    index index.php;
    location / { try_files $uri $uri/ =404; expires 30d; }
    location ~ \\.php$ {
      include /etc/nginx/fastcgi_params;
      fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
      fastcgi_pass 127.0.0.1:${fpmPort};
    }
  }
}
`;
}

/** Debian's settings, this database and this mail server; the sign-in lasts for the whole run. */
export function roundcubeConf({ folder, imapPort }: PeerPlace): string {
	return `<?php
$config = [];
$config['db_dsnw'] = 'sqlite:///${folder}/roundcube.db?mode=0640';
$config['imap_host'] = '127.0.0.1:${imapPort}';
$config['smtp_host'] = '';
$config['des_key'] = 'of-this-measurement-only';
$config['log_dir'] = '${folder}/';
$config['temp_dir'] = '${folder}/temp/';
$config['session_lifetime'] = 600;
$config['skin'] = 'elastic';
$config['language'] = 'en_US';
$config['plugins'] = [];
$config['mail_pagesize'] = 50;
`;
}
