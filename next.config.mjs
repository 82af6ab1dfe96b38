import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
	requestConfig: "./lib/i18n/request.ts",
	// The catalogues are parsed when the pages are built: browsers get no parser, a tenth of what the inbox loads first.
	experimental: { messages: { path: "./lib/i18n/messages", format: "json", locales: "infer", precompile: true } },
});

export default withNextIntl({
	poweredByHeader: false,
	// A page.dev.tsx is a page of the development server alone: production has no such address.
	pageExtensions: ["tsx", "ts", ...(process.env.NODE_ENV === "development" ? ["dev.tsx"] : [])],
	reactStrictMode: true,
	devIndicators: false,
	// The development server would write what forms send, passwords included, into its log.
	logging: { serverFunctions: false },
	// `npm run check` holds the types, of the tests too; a start need not prove them again.
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
