import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

export default withNextIntl({
	poweredByHeader: false,
	reactStrictMode: true,
	devIndicators: false,
	serverExternalPackages: [
		"better-sqlite3",
		"pg",
		"pino",
		"piscina",
		"bcryptjs",
		"@prisma/client",
		"@prisma/adapter-better-sqlite3",
		"@prisma/adapter-pg",
		"@prisma/driver-adapter-utils",
	],
});
