import { redirect } from "next/navigation";
import { findSession } from "#lib/http/page-session";

export default async function Home() {
	redirect((await findSession()) ? "/inbox" : "/sign-in");
}
