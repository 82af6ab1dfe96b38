import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
	requestConfig: "./lib/i18n/request.ts",
	// Catalogues are compiled at build time, so browsers load no ICU parser: a tenth of the inbox's first load.
	experimental: { messages: { path: "./lib/i18n/messages", format: "json", locales: "infer", precompile: true } },
});

export default withNextIntl({
	poweredByHeader: false,
	// A page.dev.tsx exists on the development server only.
	pageExtensions: ["tsx", "ts", ...(process.env.NODE_ENV === "development" ? ["dev.tsx"] : [])],
	reactStrictMode: true,
	devIndicators: false,
	// The development server would log form contents, passwords included.
	logging: { serverFunctions: false },
	// `npm run check` checks the types; a build need not repeat it.
	typescript: { ignoreBuildErrors: true },
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
