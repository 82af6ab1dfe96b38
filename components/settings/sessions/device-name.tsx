import { useTranslations } from "next-intl";
import type { SessionView } from "#lib/contracts/views";
import { type Agent, readUserAgent } from "./read-user-agent";

/** A device's name, from the User-Agent it sent at sign-in. */
export function useDeviceName(): (session: Pick<SessionView, "kind" | "userAgent">) => string {
	const t = useTranslations("settings.sessions");
	return ({ kind, userAgent }) => {
		const agent: Agent = readUserAgent(userAgent);
		if (agent.browser && agent.system) return t("on", { browser: agent.browser, system: agent.system });
		return agent.browser ?? agent.program ?? t(kind === "api" ? "someProgram" : "someBrowser");
	};
}
