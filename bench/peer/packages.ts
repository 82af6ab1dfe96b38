import { existsSync } from "node:fs";

const PACKAGES = "roundcube-core roundcube-sqlite3 dovecot-imapd php-fpm php-sqlite3 nginx-light";
const FPM_VERSIONS = ["8.2", "8.3", "8.4", "8.5"];

export const PROGRAMS = { dovecot: "/usr/sbin/dovecot", nginx: "/usr/sbin/nginx" } as const;
export const ROUNDCUBE = { sources: "/usr/share/roundcube", site: "/var/lib/roundcube/public_html", defaults: "/etc/roundcube" } as const;

/** Where PHP's server is. Throws one sentence that says what to install where anything is missing. */
export function findPackages(): { fpm: string } {
	const fpm = FPM_VERSIONS.map((version) => `/usr/sbin/php-fpm${version}`).find((file) => existsSync(file));
	const schema = `${ROUNDCUBE.sources}/SQL/sqlite.initial.sql`;
	if (!fpm || ![PROGRAMS.dovecot, PROGRAMS.nginx, ROUNDCUBE.site, schema].every((file) => existsSync(file)))
		throw new Error(`The peer needs Debian's packages: apt-get install --no-install-recommends ${PACKAGES}`);
	return { fpm };
}
