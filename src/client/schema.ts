// Written by tools/make-client.mjs from the routes. Do not edit: npm run client.
export interface paths {
    "/api/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The nations and organisations that take part. */
        get: operations["listParties"];
        put?: never;
        /** Adds a party. */
        post: operations["addParty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parties/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One party. */
        get: operations["openParty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a party. Its code stays: records elsewhere name it. */
        patch: operations["changeParty"];
        trace?: never;
    };
    "/api/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The items of supply. */
        get: operations["listItems"];
        put?: never;
        /** Adds an item of supply. What is left out is unknown. */
        post: operations["addItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item of supply. */
        get: operations["openItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes an item. Its code and unit stay: records elsewhere name the one and count in the other. Substitutes are replaced as a list. */
        patch: operations["changeItem"];
        trace?: never;
    };
    "/api/nodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The places of the network. */
        get: operations["listNodes"];
        put?: never;
        /** Adds a place. A capacity left out is unknown; a hazard division without a licence may not be present. */
        post: operations["addNode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/nodes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One place. */
        get: operations["openNode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a place. Its code stays: records elsewhere name it. */
        patch: operations["changeNode"];
        trace?: never;
    };
    "/api/legs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The services between the places; of one place by its id or code. */
        get: operations["listLegs"];
        put?: never;
        /** Adds a service between two places. */
        post: operations["addLeg"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One service. */
        get: operations["openLeg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a service. Its code stays: plans name it. */
        patch: operations["changeLeg"];
        trace?: never;
    };
    "/api/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the recipient asks for, with how far each need is covered. */
        get: operations["listNeeds"];
        put?: never;
        /** States a need. */
        post: operations["addNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/needs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One need and the sentences it rests on. */
        get: operations["openNeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes what is asked for. */
        patch: operations["changeNeed"];
        trace?: never;
    };
    "/api/needs/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a need to its next state. */
        post: operations["moveNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What donors said, promised, offered, bound themselves to. */
        get: operations["listContributions"];
        put?: never;
        /** Records a contribution with the sentences it rests on. */
        post: operations["addContribution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contributions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contribution: lines, values, sentences, where its units stand. */
        get: operations["openContribution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes texts and the parties involved. */
        patch: operations["changeContribution"];
        trace?: never;
    };
    "/api/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Goods, line by line, across contributions. */
        get: operations["listLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units tied to needs. */
        get: operations["listAllocations"];
        put?: never;
        /** Ties units of a line to a need, for good or until a day. */
        post: operations["addAllocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contributions/{id}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a contribution to a later stage. */
        post: operations["reachStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contributions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a contribution; its units go back. */
        post: operations["endContribution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contributions/{id}/declared": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records how many units of a line the donor says it has delivered, in all. */
        post: operations["declareDelivered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contributions/{id}/lines/{lineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a line: its number, days, place and condition; what it is and its unit until units of it are booked. The version is the contribution's. */
        patch: operations["changeLine"];
        trace?: never;
    };
    "/api/contributions/{id}/money": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a step of money: pledged, committed, paid, spent. */
        post: operations["addMoney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allocations/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a reservation an allocation. */
        post: operations["confirmAllocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allocations/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the units of an allocation or reservation back. */
        post: operations["releaseAllocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/package-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one usable set consists of, the latest edition of each. */
        get: operations["listPackageTemplates"];
        put?: never;
        /** Writes a template, or its next edition. */
        post: operations["addPackageTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/package-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One edition of a template with its components. */
        get: operations["openPackageTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/package-needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many sets are usable of those asked for, on a day, and what stands in the way. */
        get: operations["listPackageNeeds"];
        put?: never;
        /** Asks for usable sets; each component becomes a need to which units are tied. */
        post: operations["addPackageNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/package-needs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One need for usable sets: its components, its days, and what each donor's goods do. */
        get: operations["openPackageNeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sentences quoted from sources. */
        get: operations["listStatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One statement, its source, and the records it supports. */
        get: operations["openStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/{subject}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the units of one line or valuation stand, now or at the end of a day, and how they came there. */
        get: operations["openLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposals, the newest first. Scenarios only when asked for by kind. */
        get: operations["listProposals"];
        put?: never;
        /** Asks for a proposal, or with changes for a scenario. Answers at once; the plan is computed afterwards. */
        post: operations["propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One proposal: what moves when and by which way, what stays open and why, what was left out. */
        get: operations["openProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the plan does otherwise than another one, or, of a re-plan, than what is in force: movement by movement with the reason, need by need, tier by tier. */
        get: operations["compareProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes and forbidden ways may name in the proposal's problem, with what people call it. At most 50. */
        get: operations["listPlanChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The problem and the plan as they were computed, to be checked by anyone. */
        get: operations["proposalDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for many scenarios at once, all or none. Each is a proposal that is never accepted. */
        post: operations["proposeScenarios"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops the computing. When there is a plan already, the best so far becomes the proposal. */
        post: operations["cancelProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks what would help the plan most: single changes, each measured by planning with it. Answers at once; what is found is kept with the proposal. */
        post: operations["askForHelp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposals/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Allocates what the chosen movements carry, all or none, if what they rest on still holds. */
        post: operations["acceptProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/problems/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The planning problem as it stands now, as a document that can be planned anywhere. */
        get: operations["currentProblem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/signing-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys by which people sign handovers, with the organisation each signs for: one's own, or those of an organisation. */
        get: operations["listSigningKeys"];
        put?: never;
        /** Registers the public half of a device's key (Ed25519, 32 bytes in base64) for who asks, in their organisation. The same again changes nothing. */
        post: operations["addSigningKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/signing-keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a key: it signs nothing more. What it signed stays signed. */
        post: operations["revokeSigningKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Goods that travel together: what, from where to where, where they are and since when. */
        get: operations["listConsignments"];
        put?: never;
        /** Drafts a consignment of units of allocations on legs that lead to where they are needed. */
        post: operations["addConsignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One consignment: its way, packages, gates, events, counts and receipts. */
        get: operations["openConsignment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Tells the papers and notices of a consignment that has not left. */
        patch: operations["changeConsignment"];
        trace?: never;
    };
    "/api/proposals/{id}/consignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drafts consignments for what was accepted of a plan and is on none yet. */
        post: operations["draftConsignments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Packs a consignment anew: all its packages, with codes where they have none. */
        post: operations["packConsignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a gate by the word of whoever asks, with a reason. */
        post: operations["overrideGate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes units that are in no package onto a draft of their own. */
        post: operations["splitConsignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts all of another draft of the same way onto this one. */
        post: operations["mergeConsignments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a draft back; its units stay allocated. */
        post: operations["cancelConsignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/depart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a consignment left on its next leg; the first time, if every gate is open. */
        post: operations["departConsignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/arrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a consignment came to the end of its leg. */
        post: operations["arriveConsignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes what a device scanned, in its order. What does not fit any more is kept beside the consignment. */
        post: operations["takeScans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what went otherwise: delayed, diverted, damaged, lost, turned back or refused, with the reason. */
        post: operations["reportException"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps what somebody counted without being told what was sent. */
        post: operations["countConsignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a receipt with one signature or both. With both, and only then, the goods are handed over. */
        post: operations["takeReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts away what was handed over. */
        post: operations["closeConsignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/room": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this room holds, which day it is here, who acts. */
        get: operations["describeRoom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Announced, committed, allocated and delivered in euro cents by one valuation method, at the end of a day, by donor or category. */
        get: operations["openPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/picture/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same figures month by month: standing at the month's end, and new in it. */
        get: operations["openMonths"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/picture/figure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a figure is made of: the contributions whose value stands in it at the end of a day, each with its part. A month's figure is what was new in it. The parts add up to the figure. */
        get: operations["openFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/picture/goods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Goods by item, in units, by measure, at the end of a day. Unlike items are never added. */
        get: operations["openGoods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/picture/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far open needs are covered at the end of a day. */
        get: operations["openCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/picture/uncounted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contributions whose value stands in no total, and why. */
        get: operations["listUncounted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/picture/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The network, with the tonnes that accepted plans send over each leg. */
        get: operations["openMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/picture/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units that were sent, by item, at the end of a day: in transit, signed for as good, damaged, short or returned. The five add up to what was sent. */
        get: operations["openSent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for whoever asks: silences about to end, actions, approvals; what ends first on top. */
        get: operations["listWaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is public of the needs, without signing in: fourteen days late, by country and month. */
        get: operations["listPublicNeeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/contributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is public of the contributions, without signing in: fourteen days late, without places. */
        get: operations["listPublicContributions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bodies that decide by consensus, with their members over time. */
        get: operations["listBodies"];
        put?: never;
        /** Adds a body that decides by consensus. */
        post: operations["addBody"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bodies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One body and its members. */
        get: operations["openBody"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bodies/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A party comes into a body, or leaves it. */
        post: operations["changeMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What bodies are asked to agree to, those whose silence ends first on top. */
        get: operations["listDecisions"];
        put?: never;
        /** Drafts a decision. */
        post: operations["addDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One decision: its text, its silences, and where each member stands as of a day. */
        get: operations["openDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a decision a step on, as whoever chairs: circulates, amends, begins or extends a silence, records what a meeting agreed. */
        post: operations["stepDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A member breaks the silence, with its letter. */
        post: operations["objectToDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/objections/{objection}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A member no longer objects. */
        post: operations["withdrawObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{id}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records where a member stands, with the sentence that says so, or as the member's own word. */
        post: operations["recordPosition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Candidates' ways into an alliance, with how long each part took. */
        get: operations["listAccessions"];
        put?: never;
        /** Begins to follow a candidate's way. */
        post: operations["addAccession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One candidate's way: its steps, each ally's ratification, and what is said to be a condition. */
        get: operations["openAccession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accessions/{id}/news": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a step reached, an ally's act about the protocol, or a condition somebody named, with the sentence that says so. */
        post: operations["addAccessionNews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings of bodies, the latest first. */
        get: operations["listMeetings"];
        put?: never;
        /** Plans a meeting with its agenda. */
        post: operations["addMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One meeting: its agenda and papers, its sheet, and who does what by when. */
        get: operations["openMeeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes what a meeting decided and who does what by when; without a sheet, calls it off. */
        post: operations["settleMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/actions/{action}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that what somebody took on is done. */
        post: operations["finishAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Courses that donors offer. */
        get: operations["listCourses"];
        put?: never;
        /** Offers a course. */
        post: operations["addCourse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One course. */
        get: operations["openCourse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says when and where a course is held, and how many seats there are. */
        post: operations["addCourseSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calendar of courses across donors; from and through: with at least one day between them. */
        get: operations["listCourseSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One session: its seats, who they are booked for, and who sits on them. */
        get: operations["openCourseSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes days, place or seats of a session, or calls it off. */
        patch: operations["changeCourseSession"];
        trace?: never;
    };
    "/api/course-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The course report, in numbers: every session that ended between two days, in the same columns for everyone. */
        get: operations["reportCourses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom recipients want trained, and for how many of them seats are booked. */
        get: operations["listTrainingRequests"];
        put?: never;
        /** Asks for people to be trained. */
        post: operations["addTrainingRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request for training. */
        get: operations["openTrainingRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training-requests/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws a request for which no seats are booked. */
        post: operations["withdrawTrainingRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-sessions/{id}/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Books seats of a session for a request. */
        post: operations["bookCohort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-sessions/{id}/cohorts/{cohort}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives booked seats back that nobody sits on. */
        post: operations["releaseCohortSeats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-sessions/{id}/cohorts/{cohort}/trainees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts trainees on booked seats, by pseudonym; all of them or none. */
        post: operations["nominateTrainees"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-sessions/{id}/seats/{seat}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a trainee arrived, graduated, failed or withdrew. */
        post: operations["stepSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trainees/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of somebody trained, without the name. */
        get: operations["openTrainee"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trainees/{id}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The name behind a pseudonym. */
        get: operations["readTraineeName"];
        put?: never;
        /** Keeps the name behind a pseudonym. The salt is random and goes with the name. */
        post: operations["nameTrainee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trainees/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erases the name behind a pseudonym, for good. */
        post: operations["eraseTraineeName"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, newest first; of one record when kind and id are given. */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit logs with the keys that sign them and their newest signed heads. */
        get: operations["listLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/{index}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An entry with its inclusion proof and the signed checkpoint that the proof leads to. */
        get: operations["proveAuditEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/logs/{log}/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The proof that the log at one size only adds to the log at a smaller one. */
        get: operations["proveConsistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/logs/{log}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Signed entries as their canonical texts, by their places from one on. */
        get: operations["listLogEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks, what they may do, and whether the room has accounts or is a demonstration. */
        get: operations["openSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in by password and a code of the device, or one of the recovery codes. */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends this session. */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proves again who one is, for what asks for a fresh proof. */
        post: operations["prove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/party": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goes on in another of one's organisations. */
        post: operations["switchParty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkey/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a browser asks a device for that has a passkey: to sign in, or to prove anew who one is. */
        post: operations["askPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in by a passkey. */
        post: operations["signInByPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/proof/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proves again who one is, by a passkey. */
        post: operations["proveByPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/passkeys/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a browser asks a device for that is to make a passkey. */
        post: operations["askNewPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers a passkey that a device made for oneself. */
        post: operations["addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/passkeys/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes one of one's passkeys away. */
        post: operations["removePasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/openid/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to sign in at an identity provider; answers where the browser is to go. */
        post: operations["beginOpenid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/openid/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes what the browser came back with from an identity provider, and signs in, or ties the two accounts. */
        post: operations["finishOpenid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/openid/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to tie one's account to whom an identity provider vouches for. */
        post: operations["tieOpenid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/openid/untie": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unties one's account from an identity provider. */
        post: operations["untieOpenid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an invitation offers, and what an app that makes codes has to know. */
        post: operations["openInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the account of an invitation, and signs in. Recovery codes are told once. */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a link that lets one person make an account. The link is told once. */
        post: operations["inviteAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everyone who has an account, with organisations and roles. */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The names of those whom the log calls otherwise. */
        get: operations["listActors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets what an account is in an organisation; no roles takes it out. */
        post: operations["changeMembership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shuts an account out: its sessions and tokens end at once. */
        post: operations["disableAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets an account in again. */
        post: operations["enableAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own account: organisations, sessions, tokens, ways to sign in. */
        get: operations["openAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets another password; other sessions end. */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends one of one's sessions. */
        post: operations["endSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a token for a program that acts for oneself in this organisation. It is told once. */
        post: operations["addToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/tokens/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revokes one of one's tokens. */
        post: operations["revokeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/relabellings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which records are to have, or were given, another label: the open ones first, then the newest. */
        get: operations["listRelabellings"];
        put?: never;
        /** Asks that a need or a contribution have another label. Somebody else has to confirm it. */
        post: operations["askRelabelling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/relabellings/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the record and all that hangs on it the label that somebody else asked for. */
        post: operations["confirmRelabelling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/relabellings/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leaves the record as it is; whoever asked may take it back so. */
        post: operations["declineRelabelling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports a file, all or nothing; a dry run says what it would do. */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is, and what it did. */
        get: operations["openJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels an import; nothing of it stays. */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/marked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same workbook back, the faulty cells marked. */
        get: operations["openMarkedFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty file to fill in. */
        get: operations["openTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The records of a kind as a file, in the form its template has. */
        get: operations["exportFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/papers/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A paper about a consignment, as PDF. */
        get: operations["openPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consignments/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt that holds, in the form that receipt-verify takes: canonical JSON with both signatures. */
        get: operations["openReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/logs/{log}/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log's newest checkpoint, as C2SP tlog-checkpoint writes it, with the lines of its witnesses. */
        get: operations["readCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/logs/{log}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole signed log in one file that verifies without the server (tools/audit-verify.mjs). */
        get: operations["readBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/add-checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks this room to cosign another log's checkpoint: C2SP tlog-witness. */
        post: operations["addCheckpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/witness/{hash}/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last checkpoint cosigned here of the log whose origin has this SHA-256. */
        get: operations["readWitnessedCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            rule?: string;
            detail: string;
            facts?: {
                [key: string]: unknown;
            };
            errors?: {
                pointer: string;
                code: string;
                detail: string;
                limit?: number;
            }[];
        };
        PartyPage: {
            readonly items: components["schemas"]["Party"][];
            next: string | null;
        };
        Party: {
            /** Format: uuid */
            id: string;
            code: string;
            /** @enum {string} */
            kind: "nation" | "organisation";
            names: {
                en: string;
                fr: string;
                uk: string;
            };
            country: string | null;
            readonly roles: ("recipient" | "donor" | "coordinator" | "carrier" | "supplier" | "payer")[];
            version: number;
        };
        NewParty: {
            code: string;
            /** @enum {string} */
            kind: "nation" | "organisation";
            names: {
                en: string;
                fr: string;
                uk: string;
            };
            country: string | null;
            readonly roles: ("recipient" | "donor" | "coordinator" | "carrier" | "supplier" | "payer")[];
        };
        PartyChanges: {
            /** @enum {string} */
            kind?: "nation" | "organisation";
            names?: {
                en: string;
                fr: string;
                uk: string;
            };
            country?: string | null;
            readonly roles?: ("recipient" | "donor" | "coordinator" | "carrier" | "supplier" | "payer")[];
        };
        ItemPage: {
            readonly items: components["schemas"]["Item"][];
            next: string | null;
        };
        Item: {
            /** Format: uuid */
            id: string;
            code: string;
            names: {
                en: string;
                fr: string;
                uk: string;
            };
            category: string;
            /** @enum {string} */
            unit: "piece" | "round" | "missile" | "rocket" | "drone" | "vehicle" | "launcher" | "battery" | "system" | "set" | "kit" | "tonne" | "litre" | "person" | "seat";
            nsn: string | null;
            massKg: number | null;
            hazardDivision: ("1.1" | "1.2" | "1.3" | "1.4" | "1.5" | "1.6") | null;
            compatibilityGroup: ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "J" | "K" | "L" | "N" | "S") | null;
            neqKg: number | null;
            fleet: string | null;
            basis: string | null;
            readonly nsnFindings: ("nsn-bureau-unknown" | "nsn-letter")[];
            readonly substitutes: {
                /** Format: uuid */
                itemId: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
                valueShare: number;
            }[];
            version: number;
        };
        NewItem: {
            code: string;
            names: {
                en: string;
                fr: string;
                uk: string;
            };
            category: string;
            /** @enum {string} */
            unit: "piece" | "round" | "missile" | "rocket" | "drone" | "vehicle" | "launcher" | "battery" | "system" | "set" | "kit" | "tonne" | "litre" | "person" | "seat";
            /** @default null */
            nsn?: string | null;
            /** @default null */
            massKg?: number | null;
            /** @default null */
            hazardDivision?: ("1.1" | "1.2" | "1.3" | "1.4" | "1.5" | "1.6") | null;
            /** @default null */
            compatibilityGroup?: ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "J" | "K" | "L" | "N" | "S") | null;
            /** @default null */
            neqKg?: number | null;
            /** @default null */
            fleet?: string | null;
            /** @default null */
            basis?: string | null;
            readonly substitutes?: {
                itemId: string;
                valueShare: number;
            }[];
        };
        ItemChanges: {
            names?: {
                en: string;
                fr: string;
                uk: string;
            };
            category?: string;
            /** @enum {string} */
            unit?: "piece" | "round" | "missile" | "rocket" | "drone" | "vehicle" | "launcher" | "battery" | "system" | "set" | "kit" | "tonne" | "litre" | "person" | "seat";
            nsn?: string | null;
            massKg?: number | null;
            hazardDivision?: ("1.1" | "1.2" | "1.3" | "1.4" | "1.5" | "1.6") | null;
            compatibilityGroup?: ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "J" | "K" | "L" | "N" | "S") | null;
            neqKg?: number | null;
            fleet?: string | null;
            basis?: string | null;
            readonly substitutes?: {
                itemId: string;
                valueShare: number;
            }[];
        };
        NodePage: {
            readonly items: components["schemas"]["Node"][];
            next: string | null;
        };
        Node: {
            /** Format: uuid */
            id: string;
            code: string;
            names: {
                en: string;
                fr: string;
                uk: string;
            };
            /** @enum {string} */
            kind: "depot" | "port" | "airfield" | "hub" | "border" | "destination";
            country: string;
            latitude: number;
            longitude: number;
            illustrative: boolean;
            handlingTonnesPerDay: number | null;
            storageTonnes: number | null;
            licences: {
                [key: string]: number;
            };
            noticeDays: number;
            basis: string | null;
            version: number;
        };
        NewNode: {
            code: string;
            names: {
                en: string;
                fr: string;
                uk: string;
            };
            /** @enum {string} */
            kind: "depot" | "port" | "airfield" | "hub" | "border" | "destination";
            country: string;
            latitude: number;
            longitude: number;
            illustrative: boolean;
            /** @default null */
            handlingTonnesPerDay?: number | null;
            /** @default null */
            storageTonnes?: number | null;
            /** @default {} */
            licences?: {
                [key: string]: number;
            };
            /** @default 0 */
            noticeDays?: number;
            /** @default null */
            basis?: string | null;
        };
        NodeChanges: {
            names?: {
                en: string;
                fr: string;
                uk: string;
            };
            /** @enum {string} */
            kind?: "depot" | "port" | "airfield" | "hub" | "border" | "destination";
            country?: string;
            latitude?: number;
            longitude?: number;
            illustrative?: boolean;
            handlingTonnesPerDay?: number | null;
            storageTonnes?: number | null;
            licences?: {
                [key: string]: number;
            };
            noticeDays?: number;
            basis?: string | null;
        };
        LegPage: {
            readonly items: components["schemas"]["Leg"][];
            next: string | null;
        };
        Leg: {
            /** Format: uuid */
            id: string;
            code: string;
            from: components["schemas"]["LegEnd"];
            to: components["schemas"]["LegEnd"];
            /** @enum {string} */
            mode: "road" | "rail" | "sea" | "air" | "inlandWater";
            transitDays: number;
            departsEveryDays: number;
            departsPhaseDays: number;
            capacityTonnes: number;
            illustrative: boolean;
            neqCapKg: number | null;
            costCentsPerTonne: number;
            noticeDays: number;
            basis: string | null;
            openFrom: string | null;
            openThrough: string | null;
            version: number;
        };
        LegEnd: {
            /** Format: uuid */
            id: string;
            code: string;
            names: {
                en: string;
                fr: string;
                uk: string;
            };
            latitude: number;
            longitude: number;
        };
        NewLeg: {
            code: string;
            fromNodeId: string;
            toNodeId: string;
            /** @enum {string} */
            mode: "road" | "rail" | "sea" | "air" | "inlandWater";
            transitDays: number;
            departsEveryDays: number;
            /** @default 0 */
            departsPhaseDays?: number;
            capacityTonnes: number;
            illustrative: boolean;
            /** @default null */
            neqCapKg?: number | null;
            /** @default 0 */
            costCentsPerTonne?: number;
            /** @default 0 */
            noticeDays?: number;
            openFrom?: string | null;
            openThrough?: string | null;
            /** @default null */
            basis?: string | null;
        };
        LegChanges: {
            fromNodeId?: string;
            toNodeId?: string;
            /** @enum {string} */
            mode?: "road" | "rail" | "sea" | "air" | "inlandWater";
            transitDays?: number;
            departsEveryDays?: number;
            departsPhaseDays?: number;
            capacityTonnes?: number;
            illustrative?: boolean;
            neqCapKg?: number | null;
            costCentsPerTonne?: number;
            noticeDays?: number;
            basis?: string | null;
            openFrom?: string | null;
            openThrough?: string | null;
        };
        NeedPage: {
            readonly items: components["schemas"]["Need"][];
            next: string | null;
        };
        Need: {
            id: string;
            reference: string;
            recipient: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            item: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
                unit: string;
            };
            units: number;
            priority: number;
            validatedBy: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            } | null;
            /** Format: date */
            needBy: string;
            place: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            /** @enum {string} */
            state: "draft" | "submitted" | "validated" | "prioritised" | "open" | "rejected" | "duplicate" | "withdrawn" | "superseded";
            readonly nextStates: ("draft" | "submitted" | "validated" | "prioritised" | "open" | "rejected" | "duplicate" | "withdrawn" | "superseded")[];
            /** @enum {string} */
            coverage: "none" | "partly" | "full";
            allocatedUnits: number;
            deliveredUnits: number;
            illustrative: boolean;
            basis: string | null;
            note: string | null;
            /** Format: date */
            statedOn: string;
            replacedBy: string | null;
            label: components["schemas"]["ConfidentialityLabel"];
            version: number;
        };
        ConfidentialityLabel: {
            policyIdentifier: string;
            /** @enum {string} */
            classification: "PUBLIC" | "UNCLASSIFIED" | "RESTRICTED";
            readonly categories: {
                /** @enum {string} */
                type: "RESTRICTIVE" | "PERMISSIVE";
                tagName: string;
                readonly values: string[];
            }[];
        };
        OpenNeed: {
            id: string;
            reference: string;
            recipient: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            item: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
                unit: string;
            };
            units: number;
            priority: number;
            validatedBy: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            } | null;
            /** Format: date */
            needBy: string;
            place: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            /** @enum {string} */
            state: "draft" | "submitted" | "validated" | "prioritised" | "open" | "rejected" | "duplicate" | "withdrawn" | "superseded";
            readonly nextStates: ("draft" | "submitted" | "validated" | "prioritised" | "open" | "rejected" | "duplicate" | "withdrawn" | "superseded")[];
            /** @enum {string} */
            coverage: "none" | "partly" | "full";
            allocatedUnits: number;
            deliveredUnits: number;
            illustrative: boolean;
            basis: string | null;
            note: string | null;
            /** Format: date */
            statedOn: string;
            replacedBy: string | null;
            label: components["schemas"]["ConfidentialityLabel"];
            version: number;
            readonly statements: components["schemas"]["SupportedStatement"][];
        };
        SupportedStatement: {
            id: string;
            kind: string;
            quote: string;
            speaker: string | null;
            saidOn: string;
            readonly donors: string[];
            note: string | null;
            source: components["schemas"]["Source"];
            claims: {
                [key: string]: unknown;
            };
            supportNote: string | null;
        };
        Source: {
            id: string;
            url: string;
            publisher: string;
            title: string;
            published: string;
            language: string;
            accessedOn: string | null;
            licence: string | null;
            reliability: string | null;
        };
        NewNeed: {
            recipientId: string;
            reference: string;
            itemId: string;
            units: number;
            priority: number;
            /** @default null */
            validatedBy?: string | null;
            /** Format: date */
            needBy: string;
            placeId: string;
            /**
             * @default draft
             * @enum {string}
             */
            state?: "draft" | "submitted" | "open";
            /** @default false */
            illustrative?: boolean;
            /** @default null */
            basis?: string | null;
            /** @default null */
            note?: string | null;
            /** @default [] */
            quotations?: components["schemas"]["NewQuotation"][];
            /** @default null */
            label?: components["schemas"]["NewLabel"] | null;
        };
        NewQuotation: {
            quote: string;
            /** @default null */
            speaker?: string | null;
            saidOn: string;
            /** @default quote */
            kind?: string;
            url: string;
            publisher: string;
            title: string;
            /** @description When the source appeared; the day it was said when left out. */
            published?: string;
            language: string;
            /** @default null */
            accessedOn?: string | null;
            /** @default null */
            note?: string | null;
            /** @default {} */
            claims?: {
                [key: string]: string | number;
            };
        };
        NewLabel: {
            /**
             * @default UNCLASSIFIED
             * @enum {string}
             */
            classification?: "PUBLIC" | "UNCLASSIFIED" | "RESTRICTED";
            /** @default [] */
            restrictive?: string[];
            /** @default all */
            releasableTo?: "all" | string[];
        };
        NeedChanges: {
            units?: number;
            priority?: number;
            /** Format: date */
            needBy?: string;
            placeId?: string;
            note?: string | null;
            basis?: string | null;
        };
        NeedMove: {
            version: number;
            /** @enum {string} */
            to: "draft" | "submitted" | "validated" | "prioritised" | "open" | "rejected" | "duplicate" | "withdrawn" | "superseded";
            /** @default null */
            by?: string | null;
            /** @default null */
            replacedBy?: string | null;
            /** @default null */
            reason?: string | null;
        };
        ContributionPage: {
            readonly items: components["schemas"]["Contribution"][];
            next: string | null;
        };
        Contribution: {
            id: string;
            reference: string;
            donor: components["schemas"]["PartyBrief"];
            /** @enum {string} */
            kind: "goods" | "money" | "training";
            /** @enum {string} */
            stage: "announced" | "pledged" | "offered" | "committed" | "allocated" | "released";
            ended: ("withdrawn" | "expired" | "declined" | "replaced") | null;
            /** @enum {string} */
            category: "military" | "financial" | "humanitarian";
            title: string;
            announcedOn: string | null;
            announcedText: string;
            /** @enum {string} */
            origin: "room" | "record" | "kiel";
            illustrative: boolean;
            notCounted: string | null;
            label: components["schemas"]["ConfidentialityLabel"];
            version: number;
            lineCount: number;
            eurMinor: {
                [key: string]: number;
            };
            findingCount: number;
            statementCount: number;
        };
        PartyBrief: {
            id: string;
            code: string;
            names: {
                en: string;
                fr: string;
                uk: string;
            };
        };
        OpenContribution: {
            id: string;
            reference: string;
            donor: components["schemas"]["PartyBrief"];
            /** @enum {string} */
            kind: "goods" | "money" | "training";
            /** @enum {string} */
            stage: "announced" | "pledged" | "offered" | "committed" | "allocated" | "released";
            ended: ("withdrawn" | "expired" | "declined" | "replaced") | null;
            /** @enum {string} */
            category: "military" | "financial" | "humanitarian";
            title: string;
            announcedOn: string | null;
            announcedText: string;
            /** @enum {string} */
            origin: "room" | "record" | "kiel";
            illustrative: boolean;
            notCounted: string | null;
            label: components["schemas"]["ConfidentialityLabel"];
            version: number;
            explanation: string | null;
            basis: string | null;
            payer: components["schemas"]["PartyBrief"] | null;
            supplier: components["schemas"]["PartyBrief"] | null;
            holder: components["schemas"]["PartyBrief"] | null;
            consent: components["schemas"]["PartyBrief"] | null;
            carrier: components["schemas"]["PartyBrief"] | null;
            readonly findings: {
                code: string;
                column: string | null;
                value: string | null;
            }[];
            readonly lines: {
                id: string;
                position: number;
                itemId: string | null;
                described: string;
                unit: string;
                units: number | null;
                declaredUnits: number | null;
                condition: ("new" | "serviceable" | "overhauled" | "repairable") | null;
                fromNodeId: string | null;
                availableFrom: string | null;
                availableThrough: string | null;
                version: number;
                balances: {
                    [key: string]: number;
                };
                reservedUnits: number;
                readonly allocations: components["schemas"]["Allocation"][];
            }[];
            readonly valuations: {
                id: string;
                lineId: string | null;
                amountMinor: number;
                currency: string;
                /** @enum {string} */
                method: "donorDeclared" | "replacement" | "book" | "acquisition" | "trackerPriceList";
                /** Format: date */
                valuedOn: string;
                eurMinor: number | null;
                rateOn: string | null;
                declaredEurMinor: number | null;
                note: string | null;
                balances: {
                    [key: string]: number;
                };
            }[];
            readonly moneySteps: {
                id: string;
                /** @enum {string} */
                step: "pledged" | "committed" | "paid" | "spent";
                amountMinor: number;
                currency: string;
                /** Format: date */
                onDay: string;
                note: string | null;
            }[];
            readonly steps: {
                stage: string;
                /** Format: date */
                onDay: string;
            }[];
            readonly revisions: {
                field: string;
                before: string | null;
                after: string | null;
                release: string;
                /** Format: date-time */
                recordedAt: string;
            }[];
            readonly statements: components["schemas"]["SupportedStatement"][];
            readonly disagreements: components["schemas"]["Disagreement"][];
        };
        Allocation: {
            id: string;
            lineId: string;
            needId: string;
            units: number;
            coversUnits: number;
            /** @enum {string} */
            state: "reserved" | "allocated" | "void" | "expired" | "cancelled";
            expiresOn: string | null;
            proposalId: string | null;
            movement: string | null;
            arrivesOn: string | null;
            /** Format: date */
            allocatedOn: string;
            consignedUnits: number;
            version: number;
        };
        Disagreement: {
            field: string;
            readonly values: {
                value: string;
                readonly statementIds: string[];
            }[];
        };
        GoodsLinePage: {
            readonly items: components["schemas"]["GoodsLine"][];
            next: string | null;
        };
        GoodsLine: {
            id: string;
            contributionId: string;
            reference: string;
            donor: components["schemas"]["PartyBrief"];
            /** @enum {string} */
            stage: "announced" | "pledged" | "offered" | "committed" | "allocated" | "released";
            /** @enum {string} */
            category: "military" | "financial" | "humanitarian";
            itemId: string | null;
            described: string;
            unit: string;
            units: number | null;
            declaredUnits: number | null;
            fromNodeId: string | null;
            availableFrom: string | null;
            availableThrough: string | null;
            announcedOn: string | null;
            illustrative: boolean;
        };
        AllocationPage: {
            readonly items: components["schemas"]["Allocation"][];
            next: string | null;
        };
        NewContribution: {
            donorId: string;
            reference: string;
            /** @enum {string} */
            kind: "goods" | "money" | "training";
            /** @enum {string} */
            stage: "announced" | "pledged" | "offered" | "committed";
            /** @enum {string} */
            category: "military" | "financial" | "humanitarian";
            title: string;
            /** @default null */
            explanation?: string | null;
            /** Format: date */
            announcedOn: string;
            /** @default null */
            payerId?: string | null;
            /** @default null */
            supplierId?: string | null;
            /** @default null */
            holderId?: string | null;
            /** @default null */
            consentId?: string | null;
            /** @default null */
            carrierId?: string | null;
            /** @default false */
            illustrative?: boolean;
            /** @default null */
            basis?: string | null;
            /** @default null */
            notCounted?: string | null;
            /** @default [] */
            lines?: {
                /** @default null */
                itemId?: string | null;
                described: string;
                unit: string;
                /** @default null */
                units?: number | null;
                /** @default null */
                declaredUnits?: number | null;
                /** @default null */
                condition?: ("new" | "serviceable" | "overhauled" | "repairable") | null;
                /** @default null */
                fromNodeId?: string | null;
                /** @default null */
                availableFrom?: string | null;
                /** @default null */
                availableThrough?: string | null;
            }[];
            /** @default [] */
            valuations?: {
                /** @default null */
                lineIndex?: number | null;
                amountMinor: number;
                currency: string;
                /** @enum {string} */
                method: "donorDeclared" | "replacement" | "book" | "acquisition" | "trackerPriceList";
                /** Format: date */
                valuedOn: string;
                /** @default null */
                note?: string | null;
            }[];
            /** @default [] */
            quotations?: components["schemas"]["NewQuotation"][];
            /** @default null */
            label?: components["schemas"]["NewLabel"] | null;
        };
        ContributionChanges: {
            title?: string;
            explanation?: string | null;
            payerId?: string | null;
            supplierId?: string | null;
            holderId?: string | null;
            consentId?: string | null;
            carrierId?: string | null;
        };
        StageOrder: {
            version: number;
            /** @enum {string} */
            to: "pledged" | "offered" | "committed" | "released";
            /** @default null */
            on?: string | null;
            /** @default null */
            consentReference?: string | null;
        };
        EndOrder: {
            version: number;
            /** @enum {string} */
            how: "withdrawn" | "expired" | "declined" | "replaced";
            reason: string;
        };
        DeclaredDelivery: {
            version: number;
            lineId: string;
            units: number;
        };
        LineChanges: {
            itemId?: string | null;
            described?: string;
            unit?: string;
            units?: number;
            condition?: ("new" | "serviceable" | "overhauled" | "repairable") | null;
            fromNodeId?: string | null;
            availableFrom?: string | null;
            availableThrough?: string | null;
        };
        NewMoneyStep: {
            version: number;
            /** @enum {string} */
            step: "pledged" | "committed" | "paid" | "spent";
            amountMinor: number;
            currency: string;
            /** Format: date */
            onDay: string;
            /** @default null */
            note?: string | null;
        };
        NewAllocation: {
            lineId: string;
            needId: string;
            units: number;
            /** @default null */
            holdThrough?: string | null;
        };
        PackageTemplatePage: {
            readonly items: components["schemas"]["PackageTemplate"][];
            next: string | null;
        };
        PackageTemplate: {
            id: string;
            code: string;
            edition: number;
            names: {
                en: string;
                fr: string;
                uk: string;
            };
            note: string | null;
            /** Format: date */
            statedOn: string;
            componentCount: number;
            illustrative: boolean;
        };
        OpenPackageTemplate: {
            id: string;
            code: string;
            edition: number;
            names: {
                en: string;
                fr: string;
                uk: string;
            };
            note: string | null;
            /** Format: date */
            statedOn: string;
            componentCount: number;
            illustrative: boolean;
            readonly components: {
                key: string;
                /** @enum {string} */
                kind: "equipment" | "ammunition" | "spares" | "maintenance" | "manuals" | "crew" | "package" | "consent";
                item: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                    unit: string;
                } | null;
                template: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                    edition: number;
                } | null;
                of: string | null;
                perSet: number | null;
                usage: {
                    perDay: number;
                    days: number;
                } | null;
                readonly substitutes: {
                    item: {
                        id: string;
                        code: string;
                        names: {
                            en: string;
                            fr: string;
                            uk: string;
                        };
                        unit: string;
                    };
                    valueShare: number;
                }[];
                role: string | null;
                language: string | null;
                source: string | null;
                basis: string | null;
            }[];
            readonly editions: {
                id: string;
                edition: number;
            }[];
        };
        NewPackageTemplate: {
            code: string;
            /** @default 0 */
            after?: number;
            names: {
                en: string;
                fr: string;
                uk: string;
            };
            /** @default null */
            note?: string | null;
            components: {
                key: string;
                /** @enum {string} */
                kind: "equipment" | "ammunition" | "spares" | "maintenance" | "manuals" | "crew" | "package" | "consent";
                /** @default null */
                itemId?: string | null;
                /** @default null */
                templateId?: string | null;
                /** @default null */
                of?: string | null;
                /** @default null */
                perSet?: number | null;
                /** @default null */
                usage?: {
                    perDay: number;
                    days: number;
                } | null;
                /** @default [] */
                substitutes?: {
                    itemId: string;
                    valueShare: number;
                }[];
                /** @default null */
                role?: string | null;
                /** @default null */
                language?: string | null;
                /** @default null */
                source?: string | null;
                /** @default null */
                basis?: string | null;
            }[];
        };
        PackageNeedPage: {
            readonly items: components["schemas"]["PackageNeed"][];
            next: string | null;
        };
        PackageNeed: {
            id: string;
            reference: string;
            recipient: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            place: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            template: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
                edition: number;
            };
            sets: number;
            /** Format: date */
            needBy: string;
            priority: number;
            illustrative: boolean;
            basis: string | null;
            note: string | null;
            /** Format: date */
            statedOn: string;
            label: components["schemas"]["ConfidentialityLabel"];
            version: number;
            /** Format: date */
            asOf: string;
            usableSets: number;
            completenessShare: number;
            readyOn: string | null;
            bottleneck: {
                key: string;
                /** @enum {string} */
                kind: "equipment" | "ammunition" | "spares" | "maintenance" | "manuals" | "crew" | "package" | "consent";
                item: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                    unit: string;
                };
                role: string | null;
                language: string | null;
                consentMissing: boolean;
                missingUnits: number;
                nextSetUnits: number | null;
            } | null;
            readonly holders: {
                donor: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                };
                units: number;
                /** @enum {string} */
                holds: "allocated" | "consent" | "offered";
                onDay: string | null;
            }[];
        };
        OpenPackageNeed: {
            id: string;
            reference: string;
            recipient: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            place: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            template: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
                edition: number;
            };
            sets: number;
            /** Format: date */
            needBy: string;
            priority: number;
            illustrative: boolean;
            basis: string | null;
            note: string | null;
            /** Format: date */
            statedOn: string;
            label: components["schemas"]["ConfidentialityLabel"];
            version: number;
            /** Format: date */
            asOf: string;
            usableSets: number;
            completenessShare: number;
            readyOn: string | null;
            bottleneck: {
                key: string;
                /** @enum {string} */
                kind: "equipment" | "ammunition" | "spares" | "maintenance" | "manuals" | "crew" | "package" | "consent";
                item: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                    unit: string;
                };
                role: string | null;
                language: string | null;
                consentMissing: boolean;
                missingUnits: number;
                nextSetUnits: number | null;
            } | null;
            readonly holders: {
                donor: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                };
                units: number;
                /** @enum {string} */
                holds: "allocated" | "consent" | "offered";
                onDay: string | null;
            }[];
            readonly parts: {
                key: string;
                /** @enum {string} */
                kind: "equipment" | "ammunition" | "spares" | "maintenance" | "manuals" | "crew" | "package" | "consent";
                item: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                    unit: string;
                };
                role: string | null;
                language: string | null;
                needId: string | null;
                perSet: number;
                wantedUnits: number;
                availableUnits: number;
                setsAllowed: number;
                needsConsent: boolean;
                source: string | null;
                basis: string | null;
                readonly holders: {
                    donor: {
                        id: string;
                        code: string;
                        names: {
                            en: string;
                            fr: string;
                            uk: string;
                        };
                    };
                    units: number;
                    /** @enum {string} */
                    holds: "allocated" | "consent" | "offered";
                    onDay: string | null;
                }[];
            }[];
            readonly timeline: {
                /** Format: date */
                onDay: string;
                usableSets: number;
                completenessShare: number;
                bottleneckKey: string | null;
            }[];
            readonly donors: {
                donor: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                };
                /** Format: date */
                onDay: string;
                setsWith: number;
                setsWithout: number;
                readonly gives: {
                    key: string;
                    item: {
                        id: string;
                        code: string;
                        names: {
                            en: string;
                            fr: string;
                            uk: string;
                        };
                        unit: string;
                    };
                    units: number;
                }[];
            }[];
        };
        NewPackageNeed: {
            recipientId: string;
            reference: string;
            templateId: string;
            sets: number;
            /** Format: date */
            needBy: string;
            placeId: string;
            priority: number;
            /** @default null */
            validatedBy?: string | null;
            /**
             * @default draft
             * @enum {string}
             */
            state?: "draft" | "submitted" | "open";
            /** @default false */
            illustrative?: boolean;
            /** @default null */
            basis?: string | null;
            /** @default null */
            note?: string | null;
            /** @default null */
            label?: components["schemas"]["NewLabel"] | null;
        };
        StatementPage: {
            readonly items: components["schemas"]["Statement"][];
            next: string | null;
        };
        Statement: {
            id: string;
            kind: string;
            quote: string;
            speaker: string | null;
            saidOn: string;
            readonly donors: string[];
            note: string | null;
            source: components["schemas"]["Source"];
        };
        OpenStatement: {
            id: string;
            kind: string;
            quote: string;
            speaker: string | null;
            saidOn: string;
            readonly donors: string[];
            note: string | null;
            source: components["schemas"]["Source"];
            about: {
                /** @enum {string} */
                kind: "need" | "contribution" | "line" | "valuation" | "node" | "leg" | "item" | "decision" | "position" | "accession" | "accessionStep" | "ratification" | "condition";
                id: string;
            }[];
        };
        SubjectLedger: {
            asOf: string | null;
            readonly accounts: {
                /** @enum {string} */
                stage: "origin" | "announced" | "pledged" | "offered" | "committed" | "allocated" | "released" | "inTransit" | "received" | "damaged" | "lost" | "returned" | "declaredOrigin" | "declaredDelivered";
                need: string | null;
                node: string | null;
                commodity: string;
                units: number;
                reservedUnits: number;
            }[];
            readonly transfers: {
                id: string;
                /** @enum {string} */
                kind: "post" | "reserve" | "settle" | "void" | "expire";
                /** @enum {string} */
                from: "origin" | "announced" | "pledged" | "offered" | "committed" | "allocated" | "released" | "inTransit" | "received" | "damaged" | "lost" | "returned" | "declaredOrigin" | "declaredDelivered";
                /** @enum {string} */
                to: "origin" | "announced" | "pledged" | "offered" | "committed" | "allocated" | "released" | "inTransit" | "received" | "damaged" | "lost" | "returned" | "declaredOrigin" | "declaredDelivered";
                need: string | null;
                units: number;
                /** Format: date */
                onDay: string;
                reason: string;
                /** Format: date-time */
                recordedAt: string;
            }[];
        };
        ProposalPage: {
            readonly items: components["schemas"]["Proposal"][];
            next: string | null;
        };
        Proposal: {
            id: string;
            title: string;
            /** @enum {string} */
            kind: "plan" | "replan" | "scenario";
            beside: string | null;
            asked: {
                readonly changes: components["schemas"]["ScenarioChange"][];
                readonly pins: components["schemas"]["PinnedMovement"][];
                readonly forbid: components["schemas"]["ForbiddenWay"][];
            };
            /** @enum {string} */
            state: "computing" | "ready" | "accepted" | "partlyAccepted" | "stale" | "cancelled" | "failed";
            progress: {
                phase: string;
                value: number | null;
                bound: number | null;
                gap: number | null;
            } | null;
            madeBy: string;
            /** Format: date-time */
            madeAt: string;
            readyAt: string | null;
            summary: {
                /** @enum {string} */
                status: "optimal" | "feasible" | "out-of-time";
                stoppedEarly: boolean;
                movements: number;
                unitsPlanned: number;
                needsServed: number;
                needsOpen: number;
                readonly tiers: {
                    /** @enum {string} */
                    name: "on-time" | "late" | "cost" | "movements";
                    priorityClass?: number;
                    value: number;
                    bound: number;
                    outOf?: number;
                    gap: number;
                }[];
                checked: boolean;
            } | null;
            failure: {
                /** @enum {string} */
                code: "interrupted" | "not-checked" | "broken";
                reference: string;
            } | null;
            version: number;
        };
        ScenarioChange: {
            /** @constant */
            kind: "close-leg";
            leg: string;
            /** Format: date */
            from: string;
            /** Format: date */
            through: string;
        } | {
            /** @constant */
            kind: "close-node";
            node: string;
            /** Format: date */
            from: string;
            /** Format: date */
            through: string;
        } | {
            /** @constant */
            kind: "delay-donor";
            donor: string;
            days: number;
        } | {
            /** @constant */
            kind: "withdraw-line";
            line: string;
        } | {
            /** @constant */
            kind: "delay-line";
            line: string;
            days: number;
        } | {
            /** @constant */
            kind: "add-offer";
            item: string;
            node: string;
            units: number;
            /** Format: date */
            from: string;
            /** Format: date */
            through: string;
        } | {
            /** @constant */
            kind: "more-lift";
            leg: string;
            tonnesPerDeparture: number;
        } | {
            /** @constant */
            kind: "licence";
            node: string;
            /** @enum {string} */
            division: "1.1" | "1.2" | "1.3" | "1.4" | "1.5" | "1.6";
            neqKg: number;
        } | {
            /** @constant */
            kind: "give-consent";
            line: string;
        } | {
            /** @constant */
            kind: "need-later";
            need: string;
            days: number;
        };
        PinnedMovement: {
            proposal: string;
            movement: string;
        };
        ForbiddenWay: {
            leg?: string;
            node?: string;
            line?: string;
            need?: string;
        };
        OpenProposal: {
            id: string;
            title: string;
            /** @enum {string} */
            kind: "plan" | "replan" | "scenario";
            beside: string | null;
            asked: {
                readonly changes: components["schemas"]["ScenarioChange"][];
                readonly pins: components["schemas"]["PinnedMovement"][];
                readonly forbid: components["schemas"]["ForbiddenWay"][];
            };
            /** @enum {string} */
            state: "computing" | "ready" | "accepted" | "partlyAccepted" | "stale" | "cancelled" | "failed";
            progress: {
                phase: string;
                value: number | null;
                bound: number | null;
                gap: number | null;
            } | null;
            madeBy: string;
            /** Format: date-time */
            madeAt: string;
            readyAt: string | null;
            summary: {
                /** @enum {string} */
                status: "optimal" | "feasible" | "out-of-time";
                stoppedEarly: boolean;
                movements: number;
                unitsPlanned: number;
                needsServed: number;
                needsOpen: number;
                readonly tiers: {
                    /** @enum {string} */
                    name: "on-time" | "late" | "cost" | "movements";
                    priorityClass?: number;
                    value: number;
                    bound: number;
                    outOf?: number;
                    gap: number;
                }[];
                checked: boolean;
            } | null;
            failure: {
                /** @enum {string} */
                code: "interrupted" | "not-checked" | "broken";
                reference: string;
            } | null;
            version: number;
            /** @description Seconds, value and bound, at most 121 samples. */
            readonly curve: [
                number,
                number,
                number
            ][];
            /** @description Points when every need is met on time. */
            outOf: number;
            horizonDays: number;
            seconds: number;
            /** Format: date */
            startOn: string;
            /** @description What the changes and forbidden ways it was asked with name. */
            readonly choices: components["schemas"]["PlanChoice"][];
            readonly movements: components["schemas"]["PlanMovement"][];
            readonly unmet: {
                need: {
                    id: string;
                    reference: string;
                    /** Format: date */
                    needBy: string;
                    priority: number;
                    item: {
                        id: string;
                        code: string;
                        names: {
                            en: string;
                            fr: string;
                            uk: string;
                        };
                        unit: string;
                    };
                };
                units: number;
                lateUnits: number;
                reason: {
                    code: string;
                    facts: {
                        [key: string]: unknown;
                    };
                };
            }[];
            /** @description What would help the plan most; null as long as nobody has asked. */
            help: {
                /** @enum {string} */
                state: "waiting" | "computing" | "done" | "failed";
                tried: number;
                of: number;
                readonly helps: {
                    kind: string;
                    facts: {
                        [key: string]: unknown;
                    };
                    /** @description Of the weight of all needs, met on time beyond what the plan meets. */
                    share: number;
                    /** @description Every plan was looked at: it is neither more nor less. */
                    exact: boolean;
                    readonly needs: {
                        need: {
                            id: string;
                            reference: string;
                            /** Format: date */
                            needBy: string;
                            priority: number;
                            item: {
                                id: string;
                                code: string;
                                names: {
                                    en: string;
                                    fr: string;
                                    uk: string;
                                };
                                unit: string;
                            };
                        };
                        /** @description More on time; below 0, fewer. */
                        units: number;
                    }[];
                }[];
            } | null;
            readonly leftOut: {
                /** @enum {string} */
                kind: "need" | "line" | "node" | "leg" | "movement";
                id: string;
                label: string;
                /** @enum {string} */
                reason: "mass-unknown" | "neq-unknown" | "units-unknown" | "item-unknown" | "place-unknown" | "window-unknown" | "place-left-out" | "handling-unknown" | "storage-unknown" | "window-over" | "window-beyond-horizon" | "leg-closed" | "nothing-free" | "training-not-planned" | "too-large" | "way-changed";
                itemCode?: string;
            }[];
            readonly leftOutCounts: {
                /** @enum {string} */
                kind: "need" | "line" | "node" | "leg" | "movement";
                /** @enum {string} */
                reason: "mass-unknown" | "neq-unknown" | "units-unknown" | "item-unknown" | "place-unknown" | "window-unknown" | "place-left-out" | "handling-unknown" | "storage-unknown" | "window-over" | "window-beyond-horizon" | "leg-closed" | "nothing-free" | "training-not-planned" | "too-large" | "way-changed";
                count: number;
            }[];
        };
        PlanChoice: {
            /** @enum {string} */
            kind: "leg" | "node" | "donor" | "line" | "line-without-consent" | "need" | "item";
            value: string;
            reference: string;
            names: {
                en: string;
                fr: string;
                uk: string;
            };
            mode: string | null;
        };
        PlanMovement: {
            id: string;
            line: {
                id: string;
                contributionId: string | null;
                reference: string;
                donorCode: string;
                described: string;
            };
            need: {
                id: string;
                reference: string;
                /** Format: date */
                needBy: string;
                priority: number;
            };
            item: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
                unit: string;
            };
            units: number;
            readonly legs: {
                legId: string | null;
                code: string;
                from: string;
                to: string;
                fromNames: {
                    en: string;
                    fr: string;
                    uk: string;
                } | null;
                toNames: {
                    en: string;
                    fr: string;
                    uk: string;
                } | null;
                mode: string;
                /** Format: date */
                departOn: string;
                /** Format: date */
                arriveOn: string;
            }[];
            /** Format: date */
            arriveOn: string;
            late: boolean;
            lateDays: number;
            accepted: boolean;
            pinned: boolean;
            /** @description Not the item that was asked for but one that stands in for it. */
            substitute: boolean;
        };
        ProposalComparison: {
            before: {
                id: string;
                title: string;
                /** @enum {string} */
                kind: "plan" | "replan" | "scenario";
                /** @description Points when every need is met on time. */
                outOf: number;
            } | null;
            after: {
                id: string;
                title: string;
                /** @enum {string} */
                kind: "plan" | "replan" | "scenario";
                /** @description Points when every need is met on time. */
                outOf: number;
            };
            counts: {
                kept: number;
                moved: number;
                more: number;
                less: number;
                added: number;
                dropped: number;
            };
            readonly movements: {
                /** @enum {string} */
                change: "kept" | "moved" | "more" | "less" | "added" | "dropped";
                units: number;
                before: components["schemas"]["PlanMovement"] | null;
                after: components["schemas"]["PlanMovement"] | null;
                why: {
                    /** @enum {string} */
                    code: "leg-closed" | "departure-past" | "way-forbidden" | "offer-gone" | "offer-less" | "offer-later" | "consent-missing" | "need-gone" | "need-less" | "accepted" | "pinned" | "way-opened" | "offer-new" | "need-new" | "unmet";
                    leg: string | null;
                    day: string | null;
                    reason: {
                        code: string;
                        facts: {
                            [key: string]: unknown;
                        };
                    } | null;
                } | null;
            }[];
            readonly needs: {
                need: {
                    id: string;
                    reference: string;
                    /** Format: date */
                    needBy: string;
                    priority: number;
                    item: {
                        id: string;
                        code: string;
                        names: {
                            en: string;
                            fr: string;
                            uk: string;
                        };
                        unit: string;
                    };
                };
                before: {
                    onTimeUnits: number;
                    lateUnits: number;
                } | null;
                after: {
                    onTimeUnits: number;
                    lateUnits: number;
                } | null;
            }[];
            readonly tiers: {
                /** @enum {string} */
                name: "on-time" | "late" | "cost" | "movements";
                priorityClass: number | null;
                before: number | null;
                after: number | null;
            }[];
        };
        PlanChoices: {
            items: components["schemas"]["PlanChoice"][];
        };
        ProposalDocuments: {
            problem: components["schemas"]["PlanningProblem"];
            plan: components["schemas"]["PlanDocument"] | null;
        };
        PlanningProblem: {
            /** @constant */
            format: "entente-problem";
        } & {
            [key: string]: unknown;
        };
        PlanDocument: {
            /** @constant */
            format: "entente-plan";
        } & {
            [key: string]: unknown;
        };
        NewProposal: {
            horizonDays: number;
            seconds: number;
            /** @default null */
            beside?: string | null;
            /** @default false */
            replan?: boolean;
            /** @default [] */
            pins?: components["schemas"]["PinnedMovement"][];
            /** @default [] */
            forbid?: components["schemas"]["ForbiddenWay"][];
            title: string;
            /** @default [] */
            changes?: components["schemas"]["ScenarioChange"][];
        };
        NewScenarios: {
            horizonDays: number;
            seconds: number;
            /** @default null */
            beside?: string | null;
            /** @default false */
            replan?: boolean;
            /** @default [] */
            pins?: components["schemas"]["PinnedMovement"][];
            /** @default [] */
            forbid?: components["schemas"]["ForbiddenWay"][];
            runs: {
                title: string;
                changes: components["schemas"]["ScenarioChange"][];
            }[];
        };
        Scenarios: {
            items: components["schemas"]["Proposal"][];
        };
        ProposalAcceptance: {
            version: number;
            movements: "all" | string[];
        };
        SigningKeyPage: {
            readonly items: components["schemas"]["SigningKey"][];
            next: string | null;
        };
        SigningKey: {
            id: string;
            publicKey: string;
            actor: string;
            org: string;
            device: string | null;
            addedAt: string;
            revokedAt: string | null;
        };
        NewSigningKey: {
            publicKey: string;
            /** @default null */
            device?: string | null;
        };
        ConsignmentPage: {
            readonly items: components["schemas"]["Consignment"][];
            next: string | null;
        };
        Consignment: {
            id: string;
            reference: string;
            /** @enum {string} */
            state: "planned" | "packed" | "documented" | "dispatched" | "atHub" | "onward" | "arrived" | "inspected" | "handedOver" | "closed" | "lost" | "returned" | "cancelled";
            from: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            to: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            recipient: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            carrier: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            } | null;
            promisedOn: string | null;
            firstPromisedOn: string | null;
            handedOverOn: string | null;
            /** Format: date */
            createdOn: string;
            illustrative: boolean;
            where: {
                /** @enum {string} */
                at: "node" | "leg";
                node: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                } | null;
                leg: {
                    id: string;
                    code: string;
                    from: {
                        id: string;
                        code: string;
                        names: {
                            en: string;
                            fr: string;
                            uk: string;
                        };
                    };
                    to: {
                        id: string;
                        code: string;
                        names: {
                            en: string;
                            fr: string;
                            uk: string;
                        };
                    };
                } | null;
                since: string | null;
            };
            readonly items: {
                item: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                    unit: string;
                };
                units: number;
            }[];
            keptEvents: number;
            label: components["schemas"]["ConfidentialityLabel"];
            version: number;
        };
        OpenConsignment: {
            id: string;
            reference: string;
            /** @enum {string} */
            state: "planned" | "packed" | "documented" | "dispatched" | "atHub" | "onward" | "arrived" | "inspected" | "handedOver" | "closed" | "lost" | "returned" | "cancelled";
            from: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            to: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            recipient: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            carrier: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            } | null;
            promisedOn: string | null;
            firstPromisedOn: string | null;
            handedOverOn: string | null;
            /** Format: date */
            createdOn: string;
            illustrative: boolean;
            where: {
                /** @enum {string} */
                at: "node" | "leg";
                node: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                } | null;
                leg: {
                    id: string;
                    code: string;
                    from: {
                        id: string;
                        code: string;
                        names: {
                            en: string;
                            fr: string;
                            uk: string;
                        };
                    };
                    to: {
                        id: string;
                        code: string;
                        names: {
                            en: string;
                            fr: string;
                            uk: string;
                        };
                    };
                } | null;
                since: string | null;
            };
            readonly items: {
                item: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                    unit: string;
                };
                units: number;
            }[];
            keptEvents: number;
            label: components["schemas"]["ConfidentialityLabel"];
            version: number;
            noticedOn: string | null;
            exportLicence: string | null;
            consentReference: string | null;
            form302: string | null;
            volumeM3: number | null;
            readonly legs: {
                position: number;
                id: string;
                code: string;
                mode: string;
                from: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                };
                to: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                };
                /** Format: date */
                departOn: string;
                /** Format: date */
                arriveOn: string;
                departedOn: string | null;
                arrivedOn: string | null;
            }[];
            readonly cargo: {
                id: string;
                allocationId: string;
                contributionId: string;
                lineId: string;
                needId: string;
                item: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                    unit: string;
                };
                units: number;
                packedUnits: number;
                declaredUnits: number | null;
            }[];
            readonly packages: {
                id: string;
                insideId: string | null;
                sscc: string;
                printed: string;
                described: string;
                tareKg: number | null;
                grossKg: number | null;
                volumeM3: number | null;
                loadedOn: string | null;
                readonly lines: {
                    id: string;
                    cargoId: string;
                    units: number;
                    lot: string | null;
                    expiresOn: string | null;
                    readonly serials: string[];
                }[];
            }[];
            readonly gates: {
                /** @enum {string} */
                gate: "manifest" | "mass" | "serials" | "licence" | "consent" | "hazard" | "place" | "notice" | "leg";
                isOpen: boolean;
                mayOverride: boolean;
                override: {
                    reason: string;
                    organisation: string;
                    /** Format: date */
                    overriddenOn: string;
                } | null;
                readonly refusals: {
                    rule: string;
                    code: string;
                    facts: {
                        [key: string]: string | number | null;
                    };
                }[];
            }[];
            readonly events: components["schemas"]["ConsignmentEvent"][];
            readonly slips: {
                beforeOn: string | null;
                /** Format: date */
                afterOn: string;
                reason: string;
                /** Format: date */
                changedOn: string;
            }[];
            readonly counts: {
                id: string;
                /** Format: date */
                countedOn: string;
                organisation: string;
            }[];
            draftReceipt: components["schemas"]["Receipt"] | null;
            readonly receipts: {
                hash: string;
                receipt: components["schemas"]["Receipt"];
                /** Format: date */
                receivedOn: string;
                readonly findings: string[];
                readonly signatures: components["schemas"]["ReceiptSignature"][];
            }[];
            readonly discrepancies: {
                cargoId: string;
                /** @enum {string} */
                kind: "damaged" | "short" | "returned" | "over" | "wrongItem";
                units: number;
                reason: string | null;
            }[];
        };
        ConsignmentEvent: {
            id: string;
            /** @enum {string} */
            kind: "load" | "depart" | "arrive" | "note" | "divert" | "delay" | "lose" | "return" | "refuse" | "damage";
            packageId: string | null;
            nodeId: string | null;
            legId: string | null;
            /** Format: date-time */
            happenedAt: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date */
            onDay: string;
            baseVersion: number | null;
            /** @enum {string} */
            outcome: "applied" | "merged" | "kept";
            why: ("event-before-dispatch" | "event-departed-already" | "event-arrived-already" | "event-other-leg" | "event-other-place" | "event-loaded-already" | "event-other-package" | "event-after-end" | "event-gate-closed" | "event-other-cargo") | null;
            reason: string | null;
            organisation: string;
        };
        Receipt: {
            /** @constant */
            kind: "entente-receipt";
            /** @constant */
            v: 1;
            id: string;
            consignment: string;
            reference: string;
            place: string;
            /** Format: date */
            handedOverOn: string;
            readonly lines: {
                line: string;
                item: string;
                lot: string | null;
                sentUnits: number;
                goodUnits: number;
                damagedUnits: number;
                shortUnits: number;
                returnedUnits: number;
                overUnits: number;
                wrongItemUnits: number;
                reason: string | null;
            }[];
            corrects: string | null;
        };
        ReceiptSignature: {
            statement: {
                /** @constant */
                kind: "entente-receipt-signature";
                /** @constant */
                v: 1;
                receipt: string;
                consignment: string;
                /** @enum {string} */
                role: "deliverer" | "recipient";
                organisation: string;
                key: string;
                /** Format: date-time */
                signedAt: string;
            };
            publicKey: string;
            signature: string;
        };
        NewConsignment: {
            cargo: {
                allocationId: string;
                units: number;
            }[];
            legs: {
                legId: string;
                /** Format: date */
                departOn: string;
            }[];
        };
        DraftedConsignments: {
            readonly items: components["schemas"]["OpenConsignment"][];
        };
        ConsignmentChanges: {
            noticedOn?: string | null;
            exportLicence?: string | null;
            consentReference?: string | null;
            form302?: string | null;
        };
        PackOrder: {
            version: number;
            packages: components["schemas"]["NewPackage"][];
        };
        NewPackage: {
            /** @default null */
            inside?: number | null;
            /** @default null */
            sscc?: string | null;
            described: string;
            /** @default null */
            tareKg?: number | null;
            /** @default null */
            volumeM3?: number | null;
            /** @default [] */
            lines?: {
                cargoId: string;
                units: number;
                /** @default null */
                lot?: string | null;
                /** @default null */
                expiresOn?: string | null;
                /** @default [] */
                serials?: string[];
            }[];
        };
        GateOverride: {
            version: number;
            /** @enum {string} */
            gate: "manifest" | "mass" | "serials" | "licence" | "consent" | "hazard" | "place" | "notice" | "leg";
            reason: string;
        };
        SplitOrder: {
            version: number;
            cargo: {
                cargoId: string;
                units: number;
            }[];
        };
        MergeOrder: {
            version: number;
            otherId: string;
            otherVersion: number;
        };
        CancelOrder: {
            version: number;
            reason: string;
        };
        Departure: {
            version: number;
            /** Format: date */
            on: string;
        };
        Arrival: {
            version: number;
            /** Format: date */
            on: string;
        };
        Scans: {
            events: components["schemas"]["Scan"][];
        };
        Scan: {
            id: string;
            /** @enum {string} */
            kind: "load" | "depart" | "arrive" | "note";
            /** @default null */
            packageId?: string | null;
            /** @default null */
            nodeId?: string | null;
            /** @default null */
            legId?: string | null;
            /** Format: date-time */
            happenedAt: string;
            baseVersion: number;
            /** @default null */
            reason?: string | null;
        };
        TakenScans: {
            readonly items: {
                event: components["schemas"]["ConsignmentEvent"];
                version: number;
            }[];
        };
        ConsignmentException: {
            version: number;
            /** @enum {string} */
            kind: "delay" | "divert" | "damage" | "note" | "lose" | "return" | "refuse";
            reason: string;
            /** Format: date */
            on: string;
            /** @default null */
            promisedOn?: string | null;
            /** @default null */
            legs?: {
                legId: string;
                /** Format: date */
                departOn: string;
            }[] | null;
        };
        BlindCount: {
            version: number;
            lines: {
                cargoId: string;
                goodUnits: number;
                damagedUnits: number;
                returnedUnits: number;
                wrongItemUnits: number;
                /** @default null */
                reason?: string | null;
            }[];
        };
        SignedReceipt: {
            receipt: components["schemas"]["Receipt"];
            signatures: components["schemas"]["ReceiptSignature"][];
        };
        CloseOrder: {
            version: number;
        };
        RoomDescription: {
            /** Format: date */
            today: string;
            actor: {
                name: string;
                org: string;
            };
            counts: {
                parties: number;
                items: number;
                nodes: number;
                legs: number;
                needs: number;
                contributions: number;
                statements: number;
            };
        };
        Picture: {
            /** Format: date */
            asOf: string;
            /** @enum {string} */
            by: "donor" | "category";
            method: string;
            methods: {
                method: string;
                contributions: number;
            }[];
            rows: {
                key: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                } | null;
                contributions: number;
                unvalued: number;
                announced: number;
                committed: number;
                allocated: number;
                delivered: number;
                declaredDelivered: number;
            }[];
            total: {
                contributions: number;
                unvalued: number;
                announced: number;
                committed: number;
                allocated: number;
                delivered: number;
                declaredDelivered: number;
            };
        };
        PictureMonths: {
            /** Format: date */
            asOf: string;
            method: string;
            months: {
                month: string;
                standing: {
                    announced: number;
                    committed: number;
                    allocated: number;
                    delivered: number;
                    declaredDelivered: number;
                };
                added: {
                    announced: number;
                    committed: number;
                    allocated: number;
                    delivered: number;
                    declaredDelivered: number;
                };
            }[];
        };
        PictureFigure: {
            /** Format: date */
            asOf: string;
            method: string;
            /** @enum {string} */
            measure: "announced" | "committed" | "allocated" | "delivered" | "declaredDelivered";
            contributions: number;
            eurMinor: number;
            next: string | null;
            items: {
                id: string;
                donor: {
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                };
                reference: string;
                title: string;
                announcedOn: string | null;
                announcedText: string;
                illustrative: boolean;
                /** @enum {string} */
                stage: "announced" | "pledged" | "offered" | "committed" | "allocated" | "released";
                statementCount: number;
                eurMinor: number;
            }[];
        };
        PictureGoods: {
            /** Format: date */
            asOf: string;
            total: number;
            items: {
                itemId: string | null;
                code: string | null;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                } | null;
                described: string;
                unit: string;
                unknownLines: number;
                announced: number;
                committed: number;
                allocated: number;
                delivered: number;
                declaredDelivered: number;
            }[];
        };
        Coverage: {
            /** Format: date */
            asOf: string;
            needs: number;
            none: number;
            partly: number;
            full: number;
            coveredShare: number;
            deliveredShare: number;
            byPriority: {
                priority: number;
                needs: number;
                none: number;
                partly: number;
                full: number;
                coveredShare: number;
                deliveredShare: number;
            }[];
        };
        UncountedPage: {
            next: string | null;
            items: {
                id: string;
                donor: {
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                };
                reference: string;
                title: string;
                announcedOn: string | null;
                announcedText: string;
                notCounted: string | null;
                findings: {
                    code: string;
                    column: string | null;
                    value: string | null;
                }[];
                reasons: string[];
            }[];
        };
        PictureMap: {
            /** Format: date */
            asOf: string;
            unweighedLoads: number;
            nodes: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
                kind: string;
                country: string;
                latitude: number;
                longitude: number;
                handlingTonnesPerDay: number | null;
                illustrative: boolean;
                basis: string | null;
                flowTonnes: number;
            }[];
            legs: {
                id: string;
                code: string;
                from: string;
                to: string;
                mode: string;
                transitDays: number;
                capacityTonnes: number;
                departsEveryDays: number;
                illustrative: boolean;
                flowTonnes: number;
            }[];
        };
        SentGoods: {
            /** Format: date */
            asOf: string;
            readonly items: {
                item: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                    unit: string;
                };
                illustrative: boolean;
                sent: number;
                inTransit: number;
                received: number;
                damaged: number;
                lost: number;
                returned: number;
            }[];
        };
        WaitingPage: {
            readonly items: components["schemas"]["Waiting"][];
            next: string | null;
        };
        Waiting: {
            /** @enum {string} */
            kind: "silence" | "action" | "relabelling" | "need" | "proposal" | "reservation";
            /** @enum {string} */
            record: "decision" | "meeting" | "need" | "contribution" | "proposal";
            recordId: string;
            title: string;
            until: string | null;
        };
        PublicNeedPage: {
            readonly items: components["schemas"]["PublicNeed"][];
            next: string | null;
        };
        PublicNeed: {
            item: {
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
                unit: string;
            };
            units: number;
            country: string;
            neededInMonth: string;
            /** Format: date */
            statedOn: string;
            illustrative: boolean;
        };
        PublicContributionPage: {
            readonly items: components["schemas"]["PublicContribution"][];
            next: string | null;
        };
        PublicContribution: {
            donor: {
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            title: string;
            /** @enum {string} */
            kind: "goods" | "money" | "training";
            /** @enum {string} */
            category: "military" | "financial" | "humanitarian";
            /** @enum {string} */
            stage: "announced" | "pledged" | "offered" | "committed" | "allocated" | "released";
            /** Format: date */
            announcedOn: string;
            illustrative: boolean;
            readonly goods: {
                described: string;
                unit: string;
                units: number | null;
            }[];
            eurMinor: {
                [key: string]: number;
            };
        };
        BodyPage: {
            readonly items: components["schemas"]["Body"][];
            next: string | null;
        };
        Body: {
            id: string;
            code: string;
            names: {
                en: string;
                fr: string;
                uk: string;
            };
            noticeHours: number;
            illustrative: boolean;
            basis: string | null;
            version: number;
            readonly members: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
                /** Format: date */
                fromOn: string;
                untilOn: string | null;
            }[];
        };
        NewBody: {
            code: string;
            names: {
                en: string;
                fr: string;
                uk: string;
            };
            /** @default 24 */
            noticeHours?: number;
            /** @default false */
            illustrative?: boolean;
            /** @default null */
            basis?: string | null;
        };
        BodyMember: {
            version: number;
            partyId: string;
            /** Format: date */
            fromOn: string;
            /** @default null */
            untilOn?: string | null;
        };
        DecisionPage: {
            readonly items: components["schemas"]["Decision"][];
            next: string | null;
        };
        Decision: {
            id: string;
            reference: string;
            title: string;
            body: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            /** @enum {string} */
            state: "draft" | "circulated" | "underSilence" | "broken" | "agreed" | "withdrawn";
            silenceUntil: string | null;
            agreedAt: string | null;
            agreedHow: ("silence" | "meeting") | null;
            /** Format: date */
            proposedOn: string;
            illustrative: boolean;
            basis: string | null;
            label: components["schemas"]["ConfidentialityLabel"];
            version: number;
        };
        OpenDecision: {
            id: string;
            reference: string;
            title: string;
            body: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            /** @enum {string} */
            state: "draft" | "circulated" | "underSilence" | "broken" | "agreed" | "withdrawn";
            silenceUntil: string | null;
            agreedAt: string | null;
            agreedHow: ("silence" | "meeting") | null;
            /** Format: date */
            proposedOn: string;
            illustrative: boolean;
            basis: string | null;
            label: components["schemas"]["ConfidentialityLabel"];
            version: number;
            text: string;
            textVersion: number;
            note: string | null;
            readonly nextSteps: ("circulate" | "amend" | "beginSilence" | "extendSilence" | "agreeInMeeting" | "changeForum" | "withdraw")[];
            due: boolean;
            open: boolean;
            /** Format: date */
            asOf: string;
            readonly statements: components["schemas"]["SupportedStatement"][];
            readonly silences: {
                round: number;
                textVersion: number;
                text: string;
                body: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                };
                beganAt: string;
                untilAt: string;
                endedAt: string | null;
                outcome: ("agreed" | "broken" | "amended" | "withdrawn" | "notAllAsked") | null;
                readonly asked: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                    releasedAt: string;
                }[];
            }[];
            readonly objections: {
                id: string;
                round: number;
                textVersion: number;
                member: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                };
                raisedAt: string;
                withdrawnAt: string | null;
                letter: string | null;
            }[];
            readonly standings: {
                member: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                };
                readonly stances: ("notStated" | "noObjection" | "supports" | "seeksAmendment" | "conditions" | "objects" | "absent")[];
                readonly positions: components["schemas"]["Position"][];
                readonly history: components["schemas"]["Position"][];
            }[];
            needed: {
                readonly objecting: string[];
                readonly asking: {
                    member: string;
                    conditions: string;
                }[];
                readonly unstated: string[];
                readonly disputed: string[];
            };
        };
        Position: {
            id: string;
            /** @enum {string} */
            stance: "noObjection" | "supports" | "seeksAmendment" | "conditions" | "objects" | "absent";
            conditions: string | null;
            saidOn: string;
            /** @enum {string} */
            confidence: "own" | "official" | "reported" | "unnamed" | "silence";
            publisher: string | null;
            recordedAt: string;
            readonly statements: components["schemas"]["SupportedStatement"][];
        };
        NewDecision: {
            bodyId: string;
            reference: string;
            title: string;
            text: string;
            /** Format: date */
            proposedOn?: string;
            /** @default false */
            illustrative?: boolean;
            /** @default null */
            basis?: string | null;
            /** @default null */
            note?: string | null;
            /** @default null */
            label?: components["schemas"]["NewLabel"] | null;
            /** @default [] */
            quotations?: components["schemas"]["NewQuotation"][];
        };
        DecisionStep: {
            version: number;
            /** @enum {string} */
            step: "circulate" | "amend" | "beginSilence" | "extendSilence" | "agreeInMeeting" | "changeForum" | "withdraw";
            /** @default null */
            until?: string | null;
            /** @default null */
            text?: string | null;
            /** @default null */
            bodyId?: string | null;
            /** @default null */
            note?: string | null;
        };
        NewObjection: {
            partyId: string;
            letter: string;
            /** @default null */
            label?: components["schemas"]["NewLabel"] | null;
        };
        NewPosition: {
            partyId: string;
            /** @enum {string} */
            stance: "noObjection" | "supports" | "seeksAmendment" | "conditions" | "objects" | "absent";
            /** @default null */
            conditions?: string | null;
            saidOn: string;
            /** @enum {string} */
            confidence: "own" | "official" | "reported" | "unnamed";
            /** @default null */
            quotation?: components["schemas"]["NewQuotation"] | null;
        };
        AccessionPage: {
            readonly items: components["schemas"]["Accession"][];
            next: string | null;
        };
        Accession: {
            id: string;
            candidate: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            body: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            decisionId: string | null;
            note: string | null;
            label: components["schemas"]["ConfidentialityLabel"];
            version: number;
            readonly spans: {
                from: number;
                to: number;
                days: number | null;
            }[];
            readonly steps: {
                step: number;
                onDay: string;
            }[];
        };
        OpenAccession: {
            id: string;
            candidate: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            body: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            decisionId: string | null;
            note: string | null;
            label: components["schemas"]["ConfidentialityLabel"];
            version: number;
            readonly spans: {
                from: number;
                to: number;
                days: number | null;
            }[];
            readonly statements: components["schemas"]["SupportedStatement"][];
            readonly steps: {
                step: number;
                onDay: string;
                readonly statements: components["schemas"]["SupportedStatement"][];
            }[];
            readonly allies: {
                member: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                };
                readonly states: {
                    /** @enum {string} */
                    state: "submittedToParliament" | "parliamentApproved" | "promulgated" | "deposited";
                    onDay: string;
                    readonly statements: components["schemas"]["SupportedStatement"][];
                }[];
            }[];
            readonly conditions: {
                id: string;
                text: string;
                claimedBy: string;
                readonly statements: components["schemas"]["SupportedStatement"][];
            }[];
        };
        NewAccession: {
            bodyId: string;
            candidateId: string;
            /** @default null */
            decisionId?: string | null;
            /** @default null */
            note?: string | null;
            /** @default null */
            label?: components["schemas"]["NewLabel"] | null;
            /** @default [] */
            quotations?: components["schemas"]["NewQuotation"][];
        };
        AccessionNews: {
            /** @constant */
            kind: "step";
            step: number;
            onDay: string;
            quotation: components["schemas"]["NewQuotation"];
        } | {
            /** @constant */
            kind: "ratification";
            partyId: string;
            /** @enum {string} */
            state: "submittedToParliament" | "parliamentApproved" | "promulgated" | "deposited";
            onDay: string;
            quotation: components["schemas"]["NewQuotation"];
        } | {
            /** @constant */
            kind: "condition";
            text: string;
            claimedBy: string;
            quotation: components["schemas"]["NewQuotation"];
        };
        MeetingPage: {
            readonly items: components["schemas"]["Meeting"][];
            next: string | null;
        };
        Meeting: {
            id: string;
            body: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            title: string;
            place: string | null;
            beginsAt: string;
            endsAt: string;
            /** @enum {string} */
            state: "planned" | "held" | "cancelled";
            label: components["schemas"]["ConfidentialityLabel"];
            version: number;
        };
        OpenMeeting: {
            id: string;
            body: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            title: string;
            place: string | null;
            beginsAt: string;
            endsAt: string;
            /** @enum {string} */
            state: "planned" | "held" | "cancelled";
            label: components["schemas"]["ConfidentialityLabel"];
            version: number;
            sheet: string | null;
            readonly agenda: {
                number: number;
                title: string;
                decisionId: string | null;
                reference: string | null;
                paper: string | null;
            }[];
            readonly actions: {
                id: string;
                text: string;
                owner: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                };
                /** Format: date */
                dueOn: string;
                doneOn: string | null;
            }[];
        };
        NewMeeting: {
            bodyId: string;
            title: string;
            /** @default null */
            place?: string | null;
            /** Format: date-time */
            beginsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @default null */
            label?: components["schemas"]["NewLabel"] | null;
            /** @default [] */
            agenda?: {
                title: string;
                /** @default null */
                decisionId?: string | null;
                /** @default null */
                paper?: string | null;
            }[];
        };
        MeetingSheet: {
            version: number;
            sheet: string | null;
            /** @default [] */
            actions?: {
                text: string;
                ownerId: string;
                /** Format: date */
                dueOn: string;
            }[];
        };
        CoursePage: {
            readonly items: components["schemas"]["Course"][];
            next: string | null;
        };
        Course: {
            id: string;
            donor: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            reference: string;
            title: string;
            skill: string;
            item: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            } | null;
            readonly languages: string[];
            readonly prerequisites: string[];
            instructors: number | null;
            equipment: string | null;
            illustrative: boolean;
            basis: string | null;
            note: string | null;
            label: components["schemas"]["ConfidentialityLabel"];
            version: number;
        };
        NewCourse: {
            donorId: string;
            reference: string;
            title: string;
            skill: string;
            /** @default null */
            itemId?: string | null;
            languages: string[];
            /** @default [] */
            prerequisites?: string[];
            /** @default null */
            instructors?: number | null;
            /** @default null */
            equipment?: string | null;
            /** @default false */
            illustrative?: boolean;
            /** @default null */
            basis?: string | null;
            /** @default null */
            note?: string | null;
            /** @default null */
            label?: components["schemas"]["NewLabel"] | null;
        };
        NewCourseSession: {
            nodeId: string;
            /** Format: date */
            beginsOn: string;
            /** Format: date */
            endsOn: string;
            seats: number;
            /** @default 30 */
            preparationDays?: number;
            /** @default null */
            label?: components["schemas"]["NewLabel"] | null;
        };
        OpenCourseSession: {
            id: string;
            courseId: string;
            reference: string;
            title: string;
            skill: string;
            readonly languages: string[];
            donor: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            item: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            } | null;
            place: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            /** Format: date */
            beginsOn: string;
            /** Format: date */
            endsOn: string;
            seats: number;
            bookedSeats: number;
            preparationDays: number;
            calledOffOn: string | null;
            illustrative: boolean;
            basis: string | null;
            label: components["schemas"]["ConfidentialityLabel"];
            version: number;
            readonly prerequisites: string[];
            instructors: number | null;
            equipment: string | null;
            note: string | null;
            readonly cohorts: {
                id: string;
                request: {
                    id: string;
                    reference: string;
                };
                recipient: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                };
                seats: number;
                takenSeats: number;
                /** Format: date */
                bookedOn: string;
                /** Format: date */
                wantedBy: string;
                readonly warnings: {
                    /** @enum {string} */
                    code: "notice-short" | "ends-after-wanted" | "seats-unnamed";
                    days: number | null;
                    wantedDays: number | null;
                    seats: number | null;
                    byOn: string | null;
                }[];
                readonly trainees: {
                    seatId: string;
                    traineeId: string;
                    pseudonym: string;
                    /** @enum {string} */
                    state: "nominated" | "arrived" | "graduated" | "withdrawn" | "failed";
                    readonly nextStates: ("nominated" | "arrived" | "graduated" | "withdrawn" | "failed")[];
                    /** Format: date */
                    nominatedOn: string;
                    arrivedOn: string | null;
                    settledOn: string | null;
                }[];
            }[];
        };
        CourseSessionPage: {
            readonly items: components["schemas"]["CourseSession"][];
            next: string | null;
        };
        CourseSession: {
            id: string;
            courseId: string;
            reference: string;
            title: string;
            skill: string;
            readonly languages: string[];
            donor: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            item: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            } | null;
            place: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            /** Format: date */
            beginsOn: string;
            /** Format: date */
            endsOn: string;
            seats: number;
            bookedSeats: number;
            preparationDays: number;
            calledOffOn: string | null;
            illustrative: boolean;
            basis: string | null;
            label: components["schemas"]["ConfidentialityLabel"];
            version: number;
        };
        CourseSessionChanges: {
            nodeId?: string;
            /** Format: date */
            beginsOn?: string;
            /** Format: date */
            endsOn?: string;
            seats?: number;
            preparationDays?: number;
            /** @constant */
            calledOff?: true;
        };
        CourseReport: {
            /** Format: date */
            from: string;
            /** Format: date */
            through: string;
            readonly sessions: {
                sessionId: string;
                donor: string;
                reference: string;
                skill: string;
                /** Format: date */
                beginsOn: string;
                /** Format: date */
                endsOn: string;
                seats: number;
                bookedSeats: number;
                nominated: number;
                arrived: number;
                graduated: number;
                withdrawn: number;
                failed: number;
            }[];
        };
        TrainingRequestPage: {
            readonly items: components["schemas"]["TrainingRequest"][];
            next: string | null;
        };
        TrainingRequest: {
            id: string;
            recipient: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            };
            reference: string;
            skill: string;
            item: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            } | null;
            seats: number;
            bookedSeats: number;
            language: string;
            /** Format: date */
            wantedBy: string;
            place: {
                id: string;
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            } | null;
            /** Format: date */
            statedOn: string;
            withdrawnOn: string | null;
            illustrative: boolean;
            basis: string | null;
            note: string | null;
            label: components["schemas"]["ConfidentialityLabel"];
            version: number;
        };
        NewTrainingRequest: {
            recipientId: string;
            reference: string;
            skill: string;
            /** @default null */
            itemId?: string | null;
            seats: number;
            language: string;
            /** Format: date */
            wantedBy: string;
            /** @default null */
            placeId?: string | null;
            /** @default false */
            illustrative?: boolean;
            /** @default null */
            basis?: string | null;
            /** @default null */
            note?: string | null;
            /** @default null */
            label?: components["schemas"]["NewLabel"] | null;
        };
        TrainingRequestWithdrawal: {
            version: number;
        };
        NewCohort: {
            requestId: string;
            seats: number;
        };
        CohortRelease: {
            seats: number;
        };
        Nomination: {
            trainees: {
                pseudonym: string;
                /** @default null */
                languages?: string[] | null;
                /** @default null */
                skills?: string[] | null;
            }[];
        };
        SeatStep: {
            /** @enum {string} */
            to: "nominated" | "arrived" | "graduated" | "withdrawn" | "failed";
            /** @default null */
            on?: string | null;
        };
        Trainee: {
            id: string;
            pseudonym: string;
            readonly languages: string[];
            readonly skills: string[];
            named: boolean;
            readonly seats: {
                sessionId: string;
                /** @enum {string} */
                state: "nominated" | "arrived" | "graduated" | "withdrawn" | "failed";
                /** Format: date */
                beginsOn: string;
                /** Format: date */
                endsOn: string;
                skill: string;
            }[];
        };
        TraineeName: {
            name: string;
            salt: string;
        };
        NamedTrainee: {
            id: string;
            name: string;
            /** Format: date */
            givenOn: string;
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            next: string | null;
        };
        AuditEntry: {
            log: string;
            index: number;
            /** Format: date-time */
            at: string;
            actor: string;
            org: string;
            action: string;
            object: {
                kind: string;
                id: string;
            };
            facts: {
                [key: string]: unknown;
            };
            hash: string;
        };
        AuditLogs: {
            items: components["schemas"]["AuditLog"][];
        };
        AuditLog: {
            name: string;
            origin: string;
            keys: {
                /** @description C2SP vkey: name, id and public key. */
                key: string;
                algorithm: string;
                /** @description SHA-256 of the key's text, in hexadecimals. */
                fingerprint: string;
                fromSize: number;
                /** Format: date-time */
                at: string;
            }[];
            /** @description The newest signed checkpoint; null until there is one. */
            head: {
                size: number;
                /** @description 32 bytes in base64. */
                root: string;
                /** Format: date-time */
                at: string;
            } | null;
        };
        AuditProof: {
            log: string;
            origin: string;
            index: number;
            /** @description The entry's canonical text (RFC 8785), which is what is hashed. */
            leaf: string;
            /** @description 32 bytes in base64. */
            hash: string;
            size: number;
            /** @description 32 bytes in base64. */
            root: string;
            /** @description The path from the leaf to the root, lowest first (RFC 9162). */
            proof: string[];
            /** @description C2SP tlog-checkpoint: a signed note. */
            checkpoint: string;
            key: string;
            fingerprint: string;
        };
        ConsistencyProof: {
            log: string;
            from: number;
            to: number;
            proof: string[];
        };
        LogEntries: {
            items: {
                index: number;
                leaf: string;
            }[];
            next: string | null;
        };
        SessionDescription: {
            /** @enum {string} */
            signIn: "demonstration" | "accounts";
            actor: {
                name: string;
                org: string;
            } | null;
            readonly roles: string[];
            readonly may: string[];
            provenAt: string | null;
            proofMinutes: number;
            readonly providers: {
                id: string;
                name: string;
            }[];
        };
        PasswordSignIn: {
            login: string;
            password: string;
            code: string;
        };
        SignedIn: {
            actor: string;
            org: string;
        };
        PasswordProof: {
            password: string;
            code: string;
        };
        PartySwitch: {
            party: string;
        };
        PasskeyQuestion: {
            challenge: string;
            host: string;
        };
        PasskeyAnswer: {
            id: string;
            clientData: string;
            authenticatorData: string;
            signature: string;
        };
        SignedInByPasskey: {
            actor: string;
            org: string;
        };
        NewPasskeyQuestion: {
            challenge: string;
            host: string;
            readonly algorithms: number[];
            user: {
                id: string;
                login: string;
                name: string;
            };
            readonly known: string[];
        };
        NewPasskey: {
            name: string;
            answer: components["schemas"]["NewPasskeyAnswer"];
        };
        NewPasskeyAnswer: {
            id: string;
            clientData: string;
            attestation: string;
            readonly transports: string[];
        };
        AddedPasskey: {
            id: string;
        };
        PasskeyRemoval: {
            id: string;
        };
        OpenidBeginning: {
            provider: string;
        };
        OpenidBegun: {
            address: string;
        };
        OpenidReturn: {
            query: string;
        };
        OpenidFinished: {
            tied: boolean;
        };
        OpenidTie: {
            provider: string;
        };
        OpenidTieBegun: {
            address: string;
        };
        OpenidUntie: {
            issuer: string;
        };
        InvitationSecret: {
            secret: string;
        };
        OpenInvitation: {
            party: {
                code: string;
                names: {
                    en: string;
                    fr: string;
                    uk: string;
                };
            } | null;
            readonly roles: ("recipientStaff" | "donorDesk" | "coordinator" | "movement" | "hub" | "training" | "auditor")[];
            first: boolean;
            login: string | null;
            /** Format: date-time */
            endsAt: string;
            codeSecret: string;
            codeLink: string;
        };
        Acceptance: {
            secret: string;
            name: string;
            login: string;
            password: string;
            code: string;
            /** @default null */
            party?: {
                code: string;
                name: string;
            } | null;
        };
        RecoveryCodes: {
            readonly recoveryCodes: string[];
        };
        NewInvitation: {
            party: string;
            readonly roles: ("recipientStaff" | "donorDesk" | "coordinator" | "movement" | "hub" | "training" | "auditor")[];
        };
        Invited: {
            secret: string;
            path: string;
            /** Format: date-time */
            endsAt: string;
        };
        Accounts: {
            readonly items: {
                id: string;
                actor: string;
                login: string;
                name: string;
                /** @enum {string} */
                state: "active" | "disabled";
                version: number;
                readonly memberships: {
                    party: {
                        id: string;
                        code: string;
                        names: {
                            en: string;
                            fr: string;
                            uk: string;
                        };
                    };
                    readonly roles: ("recipientStaff" | "donorDesk" | "coordinator" | "movement" | "hub" | "training" | "auditor")[];
                }[];
                ways: {
                    password: boolean;
                    passkeys: number;
                    openid: boolean;
                };
            }[];
        };
        Actors: {
            readonly items: {
                actor: string;
                name: string;
            }[];
        };
        MembershipChange: {
            party: string;
            readonly roles: ("recipientStaff" | "donorDesk" | "coordinator" | "movement" | "hub" | "training" | "auditor")[];
        };
        OwnAccount: {
            id: string;
            actor: string;
            login: string;
            name: string;
            /** @enum {string} */
            state: "active" | "disabled";
            version: number;
            readonly memberships: {
                party: {
                    id: string;
                    code: string;
                    names: {
                        en: string;
                        fr: string;
                        uk: string;
                    };
                };
                readonly roles: ("recipientStaff" | "donorDesk" | "coordinator" | "movement" | "hub" | "training" | "auditor")[];
            }[];
            hasPassword: boolean;
            recoveryCodesLeft: number;
            sessions: {
                id: string;
                /** @enum {string} */
                way: "password" | "passkey" | "openid";
                /** Format: date-time */
                beganAt: string;
                /** Format: date-time */
                usedAt: string;
                org: string;
                current: boolean;
            }[];
            tokens: {
                id: string;
                name: string;
                readonly scopes: ("read" | "write" | "import" | "audit")[];
                /** Format: date-time */
                madeAt: string;
                /** Format: date-time */
                endsAt: string;
                org: string;
            }[];
            openid: string[];
            passkeys: {
                id: string;
                name: string;
                backedUp: boolean;
                /** Format: date-time */
                addedAt: string;
                usedAt: string | null;
            }[];
        };
        NewPassword: {
            password: string;
        };
        NewToken: {
            name: string;
            readonly scopes: ("read" | "write" | "import" | "audit")[];
            days: number;
        };
        MadeToken: {
            id: string;
            secret: string;
            /** Format: date-time */
            endsAt: string;
        };
        Relabellings: {
            readonly items: components["schemas"]["Relabelling"][];
        };
        Relabelling: {
            id: string;
            /** @enum {string} */
            kind: "need" | "contribution";
            recordId: string;
            from: components["schemas"]["ConfidentialityLabel"];
            to: components["schemas"]["ConfidentialityLabel"];
            reason: string;
            askedBy: string;
            askedOrg: string;
            /** Format: date-time */
            askedAt: string;
            /** @enum {string} */
            state: "open" | "confirmed" | "declined";
            settledBy: string | null;
            settledAt: string | null;
        };
        NewRelabelling: {
            /** @enum {string} */
            kind: "need" | "contribution";
            recordId: string;
            label: components["schemas"]["NewLabel"];
            reason: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listParties: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
                search?: string;
                kind?: "nation" | "organisation";
                role?: "recipient" | "donor" | "coordinator" | "carrier" | "supplier" | "payer";
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addParty: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewParty"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Party"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description party-code-taken: The code {taken} already belongs to another party. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description party-nation-code: A nation's code is its ISO 3166 alpha-3 country code.
             *
             *     party-country-unknown: {country} is not an ISO 3166 alpha-3 code.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openParty: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Party"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeParty: {
        parameters: {
            query?: never;
            header: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartyChanges"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Party"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description party-code-taken: The code {taken} already belongs to another party. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description party-nation-code: A nation's code is its ISO 3166 alpha-3 country code.
             *
             *     party-country-unknown: {country} is not an ISO 3166 alpha-3 code.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listItems: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
                search?: string;
                category?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewItem"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description item-code-taken: The code {taken} already belongs to another item.
             *
             *     item-unit-fixed: The unit stays {unit}: quantities elsewhere are counted in it. Add another item for another unit.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description nsn-form: “{value}” is not a NATO stock number: 13 characters, as 1234-12-123-1234, with or without the dashes; only the seventh may be a letter.
             *
             *     item-category-form: “{category}” is not a category: one word of 2 to 40 letters without accents, the first small.
             *
             *     item-mass: A mass is above zero; leave it out when it is unknown.
             *
             *     item-hazard-half: Hazard division and compatibility group go together: give both or neither.
             *
             *     item-neq-missing: An item of class 1 needs its net explosive quantity.
             *
             *     item-neq-unexpected: Only an item of class 1 has a net explosive quantity: give its hazard division too, or leave the quantity out.
             *
             *     item-neq-range: The net explosive quantity, {neqKg} kg, is below zero or above the mass of the item.
             *
             *     substitute-itself: An item cannot stand in for itself.
             *
             *     substitute-unknown: There is no item {item}.
             *
             *     substitute-twice: {item} is listed twice as a substitute.
             *
             *     substitute-share: A substitute counts as more than 0 and at most 1 of the item, not as {valueShare}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeItem: {
        parameters: {
            query?: never;
            header: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemChanges"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description item-code-taken: The code {taken} already belongs to another item.
             *
             *     item-unit-fixed: The unit stays {unit}: quantities elsewhere are counted in it. Add another item for another unit.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description nsn-form: “{value}” is not a NATO stock number: 13 characters, as 1234-12-123-1234, with or without the dashes; only the seventh may be a letter.
             *
             *     item-category-form: “{category}” is not a category: one word of 2 to 40 letters without accents, the first small.
             *
             *     item-mass: A mass is above zero; leave it out when it is unknown.
             *
             *     item-hazard-half: Hazard division and compatibility group go together: give both or neither.
             *
             *     item-neq-missing: An item of class 1 needs its net explosive quantity.
             *
             *     item-neq-unexpected: Only an item of class 1 has a net explosive quantity: give its hazard division too, or leave the quantity out.
             *
             *     item-neq-range: The net explosive quantity, {neqKg} kg, is below zero or above the mass of the item.
             *
             *     substitute-itself: An item cannot stand in for itself.
             *
             *     substitute-unknown: There is no item {item}.
             *
             *     substitute-twice: {item} is listed twice as a substitute.
             *
             *     substitute-share: A substitute counts as more than 0 and at most 1 of the item, not as {valueShare}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNodes: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
                search?: string;
                kind?: "depot" | "port" | "airfield" | "hub" | "border" | "destination";
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodePage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addNode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNode"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Node"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description node-code-taken: The code {taken} already belongs to another place. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description node-country-unknown: {country} is not an ISO 3166 alpha-3 code.
             *
             *     node-position: {degrees} is not between −{most} and {most} degrees.
             *
             *     node-capacity: Handling is above zero and storage at least zero tonnes; leave out what is unknown.
             *
             *     node-licence: The licence for division {division} is not one: divisions are 1.1 to 1.6, each with at least 0 kilograms.
             *
             *     notice-range: A notice is a whole number of days, 0 to {most}, not {days}.
             *
             *     basis-missing: Figures that are made up need a basis that says so.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openNode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Node"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeNode: {
        parameters: {
            query?: never;
            header: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NodeChanges"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Node"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description node-code-taken: The code {taken} already belongs to another place. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description node-country-unknown: {country} is not an ISO 3166 alpha-3 code.
             *
             *     node-position: {degrees} is not between −{most} and {most} degrees.
             *
             *     node-capacity: Handling is above zero and storage at least zero tonnes; leave out what is unknown.
             *
             *     node-licence: The licence for division {division} is not one: divisions are 1.1 to 1.6, each with at least 0 kilograms.
             *
             *     notice-range: A notice is a whole number of days, 0 to {most}, not {days}.
             *
             *     basis-missing: Figures that are made up need a basis that says so.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLegs: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
                search?: string;
                mode?: "road" | "rail" | "sea" | "air" | "inlandWater";
                node?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addLeg: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLeg"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leg"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description leg-code-taken: The code {taken} already belongs to another service. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description leg-to-itself: A service cannot lead to the place it leaves.
             *
             *     leg-node-unknown: There is no place {node}.
             *
             *     leg-transit: A service takes a whole number of days, 1 to 365, not {days}.
             *
             *     leg-departures: A service departs every 1 to 365 whole days, and its shift is from 0 to one day less; every {everyDays} with shift {phaseDays} is not that.
             *
             *     leg-capacity: {amount} cannot be: a capacity is above zero, an explosive limit at least zero, a cost a whole number of cents at least zero.
             *
             *     leg-window: The last day, {openThrough}, is before the first, {openFrom}.
             *
             *     notice-range: A notice is a whole number of days, 0 to {most}, not {days}.
             *
             *     basis-missing: Figures that are made up need a basis that says so.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openLeg: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leg"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeLeg: {
        parameters: {
            query?: never;
            header: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegChanges"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leg"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description leg-code-taken: The code {taken} already belongs to another service. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description leg-to-itself: A service cannot lead to the place it leaves.
             *
             *     leg-node-unknown: There is no place {node}.
             *
             *     leg-transit: A service takes a whole number of days, 1 to 365, not {days}.
             *
             *     leg-departures: A service departs every 1 to 365 whole days, and its shift is from 0 to one day less; every {everyDays} with shift {phaseDays} is not that.
             *
             *     leg-capacity: {amount} cannot be: a capacity is above zero, an explosive limit at least zero, a cost a whole number of cents at least zero.
             *
             *     leg-window: The last day, {openThrough}, is before the first, {openFrom}.
             *
             *     notice-range: A notice is a whole number of days, 0 to {most}, not {days}.
             *
             *     basis-missing: Figures that are made up need a basis that says so.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNeeds: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
                search?: string;
                state?: "draft" | "submitted" | "validated" | "prioritised" | "open" | "rejected" | "duplicate" | "withdrawn" | "superseded";
                priority?: string;
                place?: string;
                servedBy?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addNeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNeed"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenNeed"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description need-state-order: A need that is {from} cannot become {to}.
             *
             *     need-below-allocated: {allocatedUnits, number} units are tied to this need already; it cannot ask for fewer.
             *
             *     need-has-allocations: {allocatedUnits, number} units are tied to this need. Release them first.
             *
             *     need-reference-taken: This recipient already has a need with that reference.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     need-needs-authority: Someone has to validate a need: name the authority.
             *
             *     need-replacement-missing: Name the need that stands in its place.
             *
             *     need-refers-to-nothing: It names something that is not in the room.
             *
             *     illustrative-needs-basis: What is illustrative has to say on what basis.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openNeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenNeed"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeNeed: {
        parameters: {
            query?: never;
            header: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedChanges"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenNeed"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description need-state-order: A need that is {from} cannot become {to}.
             *
             *     need-below-allocated: {allocatedUnits, number} units are tied to this need already; it cannot ask for fewer.
             *
             *     need-has-allocations: {allocatedUnits, number} units are tied to this need. Release them first.
             *
             *     need-reference-taken: This recipient already has a need with that reference.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     need-needs-authority: Someone has to validate a need: name the authority.
             *
             *     need-replacement-missing: Name the need that stands in its place.
             *
             *     need-refers-to-nothing: It names something that is not in the room.
             *
             *     illustrative-needs-basis: What is illustrative has to say on what basis.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveNeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedMove"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenNeed"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description need-state-order: A need that is {from} cannot become {to}.
             *
             *     need-below-allocated: {allocatedUnits, number} units are tied to this need already; it cannot ask for fewer.
             *
             *     need-has-allocations: {allocatedUnits, number} units are tied to this need. Release them first.
             *
             *     need-reference-taken: This recipient already has a need with that reference.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     need-needs-authority: Someone has to validate a need: name the authority.
             *
             *     need-replacement-missing: Name the need that stands in its place.
             *
             *     need-refers-to-nothing: It names something that is not in the room.
             *
             *     illustrative-needs-basis: What is illustrative has to say on what basis.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContributions: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
                search?: string;
                donor?: string;
                category?: "military" | "financial" | "humanitarian";
                stage?: "announced" | "pledged" | "offered" | "committed" | "allocated" | "released";
                kind?: "goods" | "money" | "training";
                month?: string;
                illustrative?: "true" | "false";
                uncounted?: "true" | "false";
                method?: "donorDeclared" | "replacement" | "book" | "acquisition" | "trackerPriceList";
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addContribution: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContribution"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenContribution"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description ledger-not-enough: Only {freeUnits, number} of the {askedUnits, number} units are left there.
             *
             *     ledger-no-such-move: Units do not go from {from} to {to}.
             *
             *     reservation-resolved: This reservation has ended already.
             *
             *     contribution-stage-order: From {from} it cannot go to {to}.
             *
             *     contribution-ended: This contribution has ended ({ended}).
             *
             *     contribution-has-allocations: {allocatedUnits, number} units are tied to needs. Release them first.
             *
             *     money-beyond-step: Only {leftMinor, number} minor units of {currency} are left of what was {before}.
             *
             *     reference-taken: This donor already has a contribution with that reference.
             *
             *     line-booked: What “{line}” is and in what it is counted stay, since units of it are booked. Record another line, or end the contribution.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description contribution-needs-source: An announcement rests on at least one source. Add the sentence and where it stands.
             *
             *     contribution-needs-window: To be offered, “{line}” needs a first and a last day.
             *
             *     contribution-needs-units: To be offered, “{line}” needs a known number and a unit of count.
             *
             *     contribution-needs-consent: The nation of origin has to agree first: give the reference of its consent.
             *
             *     contribution-refers-to-nothing: It names something that is not in the room.
             *
             *     label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     window-reversed: The window ends ({through}) before it begins ({from}).
             *
             *     declared-beyond-units: The line has {units} units; no more of it can have been delivered.
             *
             *     line-not-here: This contribution has no such line.
             *
             *     unit-not-the-items: This item is counted in {unit}, not in {value}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openContribution: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenContribution"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeContribution: {
        parameters: {
            query?: never;
            header: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContributionChanges"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenContribution"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description ledger-not-enough: Only {freeUnits, number} of the {askedUnits, number} units are left there.
             *
             *     ledger-no-such-move: Units do not go from {from} to {to}.
             *
             *     reservation-resolved: This reservation has ended already.
             *
             *     contribution-stage-order: From {from} it cannot go to {to}.
             *
             *     contribution-ended: This contribution has ended ({ended}).
             *
             *     contribution-has-allocations: {allocatedUnits, number} units are tied to needs. Release them first.
             *
             *     money-beyond-step: Only {leftMinor, number} minor units of {currency} are left of what was {before}.
             *
             *     reference-taken: This donor already has a contribution with that reference.
             *
             *     line-booked: What “{line}” is and in what it is counted stay, since units of it are booked. Record another line, or end the contribution.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description contribution-needs-source: An announcement rests on at least one source. Add the sentence and where it stands.
             *
             *     contribution-needs-window: To be offered, “{line}” needs a first and a last day.
             *
             *     contribution-needs-units: To be offered, “{line}” needs a known number and a unit of count.
             *
             *     contribution-needs-consent: The nation of origin has to agree first: give the reference of its consent.
             *
             *     contribution-refers-to-nothing: It names something that is not in the room.
             *
             *     label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     window-reversed: The window ends ({through}) before it begins ({from}).
             *
             *     declared-beyond-units: The line has {units} units; no more of it can have been delivered.
             *
             *     line-not-here: This contribution has no such line.
             *
             *     unit-not-the-items: This item is counted in {unit}, not in {value}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLines: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
                search?: string;
                donor?: string;
                itemId?: string;
                serves?: string;
                stage?: "announced" | "pledged" | "offered" | "committed" | "allocated" | "released";
                category?: "military" | "financial" | "humanitarian";
                known?: "true" | "false";
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoodsLinePage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAllocations: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
                need?: string;
                line?: string;
                state?: "reserved" | "allocated" | "void" | "expired" | "cancelled";
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addAllocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAllocation"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Allocation"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description ledger-not-enough: Only {freeUnits, number} of the {askedUnits, number} units are left there.
             *
             *     ledger-no-such-move: Units do not go from {from} to {to}.
             *
             *     reservation-resolved: This reservation has ended already.
             *
             *     allocation-not-offered: Only what is offered or committed can be allocated; this is {stage}.
             *
             *     allocation-offer-too-small: Only {freeUnits, number} of the {askedUnits, number} units are left in this offer.
             *
             *     allocation-need-covered: Only {missingUnits, number} units are still missing for this need; {askedUnits, number} would be too many.
             *
             *     allocation-need-closed: Only an open need can be allocated to; this one is {state}.
             *
             *     allocation-settled: This allocation has ended already ({state}).
             *
             *     allocation-window-over: The offer’s last day, {availableThrough}, is over.
             *
             *     allocation-consigned: {consignedUnits, number} of its units are on consignments: cancel those that have not left first.
             *
             *     allocation-consigned-beyond: {freeUnits, number} of its units are on no consignment yet, not {askedUnits, number}.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description allocation-other-item: This line does not serve that need: it is neither its item nor a listed substitute.
             *
             *     allocation-hold-past: A reservation ends today ({today}) or later.
             *
             *     allocation-refers-to-nothing: The line or the need is not in the room.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reachStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StageOrder"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenContribution"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description ledger-not-enough: Only {freeUnits, number} of the {askedUnits, number} units are left there.
             *
             *     ledger-no-such-move: Units do not go from {from} to {to}.
             *
             *     reservation-resolved: This reservation has ended already.
             *
             *     contribution-stage-order: From {from} it cannot go to {to}.
             *
             *     contribution-ended: This contribution has ended ({ended}).
             *
             *     contribution-has-allocations: {allocatedUnits, number} units are tied to needs. Release them first.
             *
             *     money-beyond-step: Only {leftMinor, number} minor units of {currency} are left of what was {before}.
             *
             *     reference-taken: This donor already has a contribution with that reference.
             *
             *     line-booked: What “{line}” is and in what it is counted stay, since units of it are booked. Record another line, or end the contribution.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description contribution-needs-source: An announcement rests on at least one source. Add the sentence and where it stands.
             *
             *     contribution-needs-window: To be offered, “{line}” needs a first and a last day.
             *
             *     contribution-needs-units: To be offered, “{line}” needs a known number and a unit of count.
             *
             *     contribution-needs-consent: The nation of origin has to agree first: give the reference of its consent.
             *
             *     contribution-refers-to-nothing: It names something that is not in the room.
             *
             *     label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     window-reversed: The window ends ({through}) before it begins ({from}).
             *
             *     declared-beyond-units: The line has {units} units; no more of it can have been delivered.
             *
             *     line-not-here: This contribution has no such line.
             *
             *     unit-not-the-items: This item is counted in {unit}, not in {value}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endContribution: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndOrder"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenContribution"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description ledger-not-enough: Only {freeUnits, number} of the {askedUnits, number} units are left there.
             *
             *     ledger-no-such-move: Units do not go from {from} to {to}.
             *
             *     reservation-resolved: This reservation has ended already.
             *
             *     contribution-stage-order: From {from} it cannot go to {to}.
             *
             *     contribution-ended: This contribution has ended ({ended}).
             *
             *     contribution-has-allocations: {allocatedUnits, number} units are tied to needs. Release them first.
             *
             *     money-beyond-step: Only {leftMinor, number} minor units of {currency} are left of what was {before}.
             *
             *     reference-taken: This donor already has a contribution with that reference.
             *
             *     line-booked: What “{line}” is and in what it is counted stay, since units of it are booked. Record another line, or end the contribution.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description contribution-needs-source: An announcement rests on at least one source. Add the sentence and where it stands.
             *
             *     contribution-needs-window: To be offered, “{line}” needs a first and a last day.
             *
             *     contribution-needs-units: To be offered, “{line}” needs a known number and a unit of count.
             *
             *     contribution-needs-consent: The nation of origin has to agree first: give the reference of its consent.
             *
             *     contribution-refers-to-nothing: It names something that is not in the room.
             *
             *     label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     window-reversed: The window ends ({through}) before it begins ({from}).
             *
             *     declared-beyond-units: The line has {units} units; no more of it can have been delivered.
             *
             *     line-not-here: This contribution has no such line.
             *
             *     unit-not-the-items: This item is counted in {unit}, not in {value}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareDelivered: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclaredDelivery"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenContribution"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description ledger-not-enough: Only {freeUnits, number} of the {askedUnits, number} units are left there.
             *
             *     ledger-no-such-move: Units do not go from {from} to {to}.
             *
             *     reservation-resolved: This reservation has ended already.
             *
             *     contribution-stage-order: From {from} it cannot go to {to}.
             *
             *     contribution-ended: This contribution has ended ({ended}).
             *
             *     contribution-has-allocations: {allocatedUnits, number} units are tied to needs. Release them first.
             *
             *     money-beyond-step: Only {leftMinor, number} minor units of {currency} are left of what was {before}.
             *
             *     reference-taken: This donor already has a contribution with that reference.
             *
             *     line-booked: What “{line}” is and in what it is counted stay, since units of it are booked. Record another line, or end the contribution.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description contribution-needs-source: An announcement rests on at least one source. Add the sentence and where it stands.
             *
             *     contribution-needs-window: To be offered, “{line}” needs a first and a last day.
             *
             *     contribution-needs-units: To be offered, “{line}” needs a known number and a unit of count.
             *
             *     contribution-needs-consent: The nation of origin has to agree first: give the reference of its consent.
             *
             *     contribution-refers-to-nothing: It names something that is not in the room.
             *
             *     label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     window-reversed: The window ends ({through}) before it begins ({from}).
             *
             *     declared-beyond-units: The line has {units} units; no more of it can have been delivered.
             *
             *     line-not-here: This contribution has no such line.
             *
             *     unit-not-the-items: This item is counted in {unit}, not in {value}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeLine: {
        parameters: {
            query?: never;
            header: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
                "if-match": string;
            };
            path: {
                id: string;
                lineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineChanges"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenContribution"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description ledger-not-enough: Only {freeUnits, number} of the {askedUnits, number} units are left there.
             *
             *     ledger-no-such-move: Units do not go from {from} to {to}.
             *
             *     reservation-resolved: This reservation has ended already.
             *
             *     contribution-stage-order: From {from} it cannot go to {to}.
             *
             *     contribution-ended: This contribution has ended ({ended}).
             *
             *     contribution-has-allocations: {allocatedUnits, number} units are tied to needs. Release them first.
             *
             *     money-beyond-step: Only {leftMinor, number} minor units of {currency} are left of what was {before}.
             *
             *     reference-taken: This donor already has a contribution with that reference.
             *
             *     line-booked: What “{line}” is and in what it is counted stay, since units of it are booked. Record another line, or end the contribution.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description contribution-needs-source: An announcement rests on at least one source. Add the sentence and where it stands.
             *
             *     contribution-needs-window: To be offered, “{line}” needs a first and a last day.
             *
             *     contribution-needs-units: To be offered, “{line}” needs a known number and a unit of count.
             *
             *     contribution-needs-consent: The nation of origin has to agree first: give the reference of its consent.
             *
             *     contribution-refers-to-nothing: It names something that is not in the room.
             *
             *     label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     window-reversed: The window ends ({through}) before it begins ({from}).
             *
             *     declared-beyond-units: The line has {units} units; no more of it can have been delivered.
             *
             *     line-not-here: This contribution has no such line.
             *
             *     unit-not-the-items: This item is counted in {unit}, not in {value}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addMoney: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMoneyStep"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenContribution"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description ledger-not-enough: Only {freeUnits, number} of the {askedUnits, number} units are left there.
             *
             *     ledger-no-such-move: Units do not go from {from} to {to}.
             *
             *     reservation-resolved: This reservation has ended already.
             *
             *     contribution-stage-order: From {from} it cannot go to {to}.
             *
             *     contribution-ended: This contribution has ended ({ended}).
             *
             *     contribution-has-allocations: {allocatedUnits, number} units are tied to needs. Release them first.
             *
             *     money-beyond-step: Only {leftMinor, number} minor units of {currency} are left of what was {before}.
             *
             *     reference-taken: This donor already has a contribution with that reference.
             *
             *     line-booked: What “{line}” is and in what it is counted stay, since units of it are booked. Record another line, or end the contribution.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description contribution-needs-source: An announcement rests on at least one source. Add the sentence and where it stands.
             *
             *     contribution-needs-window: To be offered, “{line}” needs a first and a last day.
             *
             *     contribution-needs-units: To be offered, “{line}” needs a known number and a unit of count.
             *
             *     contribution-needs-consent: The nation of origin has to agree first: give the reference of its consent.
             *
             *     contribution-refers-to-nothing: It names something that is not in the room.
             *
             *     label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     window-reversed: The window ends ({through}) before it begins ({from}).
             *
             *     declared-beyond-units: The line has {units} units; no more of it can have been delivered.
             *
             *     line-not-here: This contribution has no such line.
             *
             *     unit-not-the-items: This item is counted in {unit}, not in {value}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmAllocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @default null */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Allocation"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description ledger-not-enough: Only {freeUnits, number} of the {askedUnits, number} units are left there.
             *
             *     ledger-no-such-move: Units do not go from {from} to {to}.
             *
             *     reservation-resolved: This reservation has ended already.
             *
             *     allocation-not-offered: Only what is offered or committed can be allocated; this is {stage}.
             *
             *     allocation-offer-too-small: Only {freeUnits, number} of the {askedUnits, number} units are left in this offer.
             *
             *     allocation-need-covered: Only {missingUnits, number} units are still missing for this need; {askedUnits, number} would be too many.
             *
             *     allocation-need-closed: Only an open need can be allocated to; this one is {state}.
             *
             *     allocation-settled: This allocation has ended already ({state}).
             *
             *     allocation-window-over: The offer’s last day, {availableThrough}, is over.
             *
             *     allocation-consigned: {consignedUnits, number} of its units are on consignments: cancel those that have not left first.
             *
             *     allocation-consigned-beyond: {freeUnits, number} of its units are on no consignment yet, not {askedUnits, number}.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description allocation-other-item: This line does not serve that need: it is neither its item nor a listed substitute.
             *
             *     allocation-hold-past: A reservation ends today ({today}) or later.
             *
             *     allocation-refers-to-nothing: The line or the need is not in the room.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseAllocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @default null */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Allocation"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description ledger-not-enough: Only {freeUnits, number} of the {askedUnits, number} units are left there.
             *
             *     ledger-no-such-move: Units do not go from {from} to {to}.
             *
             *     reservation-resolved: This reservation has ended already.
             *
             *     allocation-not-offered: Only what is offered or committed can be allocated; this is {stage}.
             *
             *     allocation-offer-too-small: Only {freeUnits, number} of the {askedUnits, number} units are left in this offer.
             *
             *     allocation-need-covered: Only {missingUnits, number} units are still missing for this need; {askedUnits, number} would be too many.
             *
             *     allocation-need-closed: Only an open need can be allocated to; this one is {state}.
             *
             *     allocation-settled: This allocation has ended already ({state}).
             *
             *     allocation-window-over: The offer’s last day, {availableThrough}, is over.
             *
             *     allocation-consigned: {consignedUnits, number} of its units are on consignments: cancel those that have not left first.
             *
             *     allocation-consigned-beyond: {freeUnits, number} of its units are on no consignment yet, not {askedUnits, number}.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description allocation-other-item: This line does not serve that need: it is neither its item nor a listed substitute.
             *
             *     allocation-hold-past: A reservation ends today ({today}) or later.
             *
             *     allocation-refers-to-nothing: The line or the need is not in the room.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPackageTemplates: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
                search?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageTemplatePage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPackageTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPackageTemplate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenPackageTemplate"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description package-edition-behind: Edition {latestEdition, number} is the latest by now. Read it first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description package-empty: A package consists of something: name at least one component besides a consent.
             *
             *     component-twice: The component {key} stands twice in this template, by its name or by what it is.
             *
             *     component-ratio: The component {key} has to say how much of it a set takes, above nothing: ammunition by its use a day and days of supply, all else by a number for each set, a consent by none.
             *
             *     component-substitute: A substitute of {key} is another item, named once, worth more than nothing and at most one of what it stands in for.
             *
             *     component-refers-to-nothing: What the component {key} names is not there.
             *
             *     component-form: The component {key} names what does not go with its kind: a package nests a template, a consent is about another component, all else is an item; a crew has a role, manuals have a language.
             *
             *     package-circle: By way of {key} this template would lead to itself.
             *
             *     package-too-large: With all that it nests this template takes more than can be planned, first at {key}.
             *
             *     component-needs-basis: Say for the component {key} where its figure is published, or on what an illustrative one rests.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openPackageTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenPackageTemplate"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPackageNeeds: {
        parameters: {
            query?: {
                search?: string;
                asOf?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageNeedPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPackageNeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPackageNeed"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenPackageNeed"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description package-need-reference-taken: The recipient uses this reference for another need for sets already.
             *
             *     need-state-order: A need that is {from} cannot become {to}.
             *
             *     need-below-allocated: {allocatedUnits, number} units are tied to this need already; it cannot ask for fewer.
             *
             *     need-has-allocations: {allocatedUnits, number} units are tied to this need. Release them first.
             *
             *     need-reference-taken: This recipient already has a need with that reference.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     package-need-without-template: There is no such template.
             *
             *     need-needs-authority: Someone has to validate a need: name the authority.
             *
             *     need-replacement-missing: Name the need that stands in its place.
             *
             *     need-refers-to-nothing: It names something that is not in the room.
             *
             *     illustrative-needs-basis: What is illustrative has to say on what basis.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openPackageNeed: {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenPackageNeed"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatements: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
                search?: string;
                donor?: string;
                kind?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openStatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenStatement"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openLedger: {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectLedger"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProposals: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
                state?: "computing" | "ready" | "accepted" | "partlyAccepted" | "stale" | "cancelled" | "failed";
                kind?: "plan" | "replan" | "scenario";
                beside?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProposal"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description proposal-stale: Movement {movement} is not possible any more.
             *
             *     proposal-movement-accepted: Movement {movement} has been accepted already.
             *
             *     proposal-not-ready: Only a proposal that is ready can be accepted; this one is {state}.
             *
             *     proposal-not-computing: Only what is being computed can be stopped; this proposal is {state}.
             *
             *     proposal-queue-full: {waiting, plural, one {# proposal is} other {# proposals are}} waiting to be computed. Try again when some are done.
             *
             *     scenario-not-accepted: A scenario shows what would be if; it is never accepted. Ask for a plan instead.
             *
             *     comparison-without-plan: Both must have a plan to be compared; only a re-plan is compared with what is in force.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description proposal-movement-unknown: The plan has no movement {movement}.
             *
             *     scenario-refers-to-nothing: There is no “{given}” in this problem.
             *
             *     scenario-days-outside: The days must lie within the plan, from {firstOn} through {lastOn}, and in their order.
             *
             *     scenario-changes-nothing: This change would change nothing.
             *
             *     scenario-too-large: This is more than the planner can count exactly.
             *
             *     proposal-replan-whole: A re-plan is accepted as a whole: its movements make room for one another.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openProposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenProposal"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareProposals: {
        parameters: {
            query: {
                with: "in-force" | string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalComparison"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description comparison-without-plan: Both must have a plan to be compared; only a re-plan is compared with what is in force. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlanChoices: {
        parameters: {
            query: {
                kind: "leg" | "node" | "donor" | "line" | "line-without-consent" | "need" | "item";
                search?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanChoices"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposalDocuments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalDocuments"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeScenarios: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewScenarios"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenarios"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description proposal-stale: Movement {movement} is not possible any more.
             *
             *     proposal-movement-accepted: Movement {movement} has been accepted already.
             *
             *     proposal-not-ready: Only a proposal that is ready can be accepted; this one is {state}.
             *
             *     proposal-not-computing: Only what is being computed can be stopped; this proposal is {state}.
             *
             *     proposal-queue-full: {waiting, plural, one {# proposal is} other {# proposals are}} waiting to be computed. Try again when some are done.
             *
             *     scenario-not-accepted: A scenario shows what would be if; it is never accepted. Ask for a plan instead.
             *
             *     comparison-without-plan: Both must have a plan to be compared; only a re-plan is compared with what is in force.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description proposal-movement-unknown: The plan has no movement {movement}.
             *
             *     scenario-refers-to-nothing: There is no “{given}” in this problem.
             *
             *     scenario-days-outside: The days must lie within the plan, from {firstOn} through {lastOn}, and in their order.
             *
             *     scenario-changes-nothing: This change would change nothing.
             *
             *     scenario-too-large: This is more than the planner can count exactly.
             *
             *     proposal-replan-whole: A re-plan is accepted as a whole: its movements make room for one another.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelProposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description proposal-stale: Movement {movement} is not possible any more.
             *
             *     proposal-movement-accepted: Movement {movement} has been accepted already.
             *
             *     proposal-not-ready: Only a proposal that is ready can be accepted; this one is {state}.
             *
             *     proposal-not-computing: Only what is being computed can be stopped; this proposal is {state}.
             *
             *     proposal-queue-full: {waiting, plural, one {# proposal is} other {# proposals are}} waiting to be computed. Try again when some are done.
             *
             *     scenario-not-accepted: A scenario shows what would be if; it is never accepted. Ask for a plan instead.
             *
             *     comparison-without-plan: Both must have a plan to be compared; only a re-plan is compared with what is in force.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description proposal-movement-unknown: The plan has no movement {movement}.
             *
             *     scenario-refers-to-nothing: There is no “{given}” in this problem.
             *
             *     scenario-days-outside: The days must lie within the plan, from {firstOn} through {lastOn}, and in their order.
             *
             *     scenario-changes-nothing: This change would change nothing.
             *
             *     scenario-too-large: This is more than the planner can count exactly.
             *
             *     proposal-replan-whole: A re-plan is accepted as a whole: its movements make room for one another.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askForHelp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenProposal"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description proposal-stale: Movement {movement} is not possible any more.
             *
             *     proposal-movement-accepted: Movement {movement} has been accepted already.
             *
             *     proposal-not-ready: Only a proposal that is ready can be accepted; this one is {state}.
             *
             *     proposal-not-computing: Only what is being computed can be stopped; this proposal is {state}.
             *
             *     proposal-queue-full: {waiting, plural, one {# proposal is} other {# proposals are}} waiting to be computed. Try again when some are done.
             *
             *     scenario-not-accepted: A scenario shows what would be if; it is never accepted. Ask for a plan instead.
             *
             *     comparison-without-plan: Both must have a plan to be compared; only a re-plan is compared with what is in force.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description proposal-movement-unknown: The plan has no movement {movement}.
             *
             *     scenario-refers-to-nothing: There is no “{given}” in this problem.
             *
             *     scenario-days-outside: The days must lie within the plan, from {firstOn} through {lastOn}, and in their order.
             *
             *     scenario-changes-nothing: This change would change nothing.
             *
             *     scenario-too-large: This is more than the planner can count exactly.
             *
             *     proposal-replan-whole: A re-plan is accepted as a whole: its movements make room for one another.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptProposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalAcceptance"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenProposal"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description proposal-stale: Movement {movement} is not possible any more.
             *
             *     proposal-movement-accepted: Movement {movement} has been accepted already.
             *
             *     proposal-not-ready: Only a proposal that is ready can be accepted; this one is {state}.
             *
             *     proposal-not-computing: Only what is being computed can be stopped; this proposal is {state}.
             *
             *     proposal-queue-full: {waiting, plural, one {# proposal is} other {# proposals are}} waiting to be computed. Try again when some are done.
             *
             *     scenario-not-accepted: A scenario shows what would be if; it is never accepted. Ask for a plan instead.
             *
             *     comparison-without-plan: Both must have a plan to be compared; only a re-plan is compared with what is in force.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description proposal-movement-unknown: The plan has no movement {movement}.
             *
             *     scenario-refers-to-nothing: There is no “{given}” in this problem.
             *
             *     scenario-days-outside: The days must lie within the plan, from {firstOn} through {lastOn}, and in their order.
             *
             *     scenario-changes-nothing: This change would change nothing.
             *
             *     scenario-too-large: This is more than the planner can count exactly.
             *
             *     proposal-replan-whole: A re-plan is accepted as a whole: its movements make room for one another.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    currentProblem: {
        parameters: {
            query?: {
                horizonDays?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanningProblem"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSigningKeys: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
                org?: string;
                mine?: "true" | "false";
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKeyPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addSigningKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSigningKey"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKey"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description signing-key-not-yours: This key is another person’s. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description signing-key-taken: This key is registered already, for another person or organisation, or was revoked.
             *
             *     signing-key-revoked: This key was revoked already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description signing-key-form: This is not a key: the base64 text of 32 bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeSigningKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKey"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description signing-key-not-yours: This key is another person’s. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description signing-key-taken: This key is registered already, for another person or organisation, or was revoked.
             *
             *     signing-key-revoked: This key was revoked already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description signing-key-form: This is not a key: the base64 text of 32 bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConsignments: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
                search?: string;
                state?: string;
                late?: "true" | "false";
                need?: string;
                contribution?: string;
                proposal?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsignmentPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addConsignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConsignment"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenConsignment"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-state: This is not done to a consignment in this state.
             *
             *     consignment-split: {unpackedUnits, number} units are in no package, not {askedUnits, number}; and something must stay.
             *
             *     consignment-merge: Only drafts of the same way, places, recipient and readers become one, as they stand now.
             *
             *     ledger-not-enough: Only {freeUnits, number} of the {askedUnits, number} units are left there.
             *
             *     ledger-no-such-move: Units do not go from {from} to {to}.
             *
             *     reservation-resolved: This reservation has ended already.
             *
             *     allocation-not-offered: Only what is offered or committed can be allocated; this is {stage}.
             *
             *     allocation-offer-too-small: Only {freeUnits, number} of the {askedUnits, number} units are left in this offer.
             *
             *     allocation-need-covered: Only {missingUnits, number} units are still missing for this need; {askedUnits, number} would be too many.
             *
             *     allocation-need-closed: Only an open need can be allocated to; this one is {state}.
             *
             *     allocation-settled: This allocation has ended already ({state}).
             *
             *     allocation-window-over: The offer’s last day, {availableThrough}, is over.
             *
             *     allocation-consigned: {consignedUnits, number} of its units are on consignments: cancel those that have not left first.
             *
             *     allocation-consigned-beyond: {freeUnits, number} of its units are on no consignment yet, not {askedUnits, number}.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-destinations: What travels together leaves one place for one place and one recipient.
             *
             *     consignment-route: These legs do not lead, one after the other, from where the goods are to where they are needed.
             *
             *     consignment-day: {onDay} is not between {earliest}, when something last happened, and {latest}.
             *
             *     consignment-reason-missing: Say which day is promised instead.
             *
             *     consignment-refers-to-nothing: Something that this names is not there.
             *
             *     allocation-other-item: This line does not serve that need: it is neither its item nor a listed substitute.
             *
             *     allocation-hold-past: A reservation ends today ({today}) or later.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openConsignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenConsignment"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeConsignment: {
        parameters: {
            query?: never;
            header: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsignmentChanges"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenConsignment"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-state: This is not done to a consignment in this state.
             *
             *     consignment-split: {unpackedUnits, number} units are in no package, not {askedUnits, number}; and something must stay.
             *
             *     consignment-merge: Only drafts of the same way, places, recipient and readers become one, as they stand now.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-destinations: What travels together leaves one place for one place and one recipient.
             *
             *     consignment-route: These legs do not lead, one after the other, from where the goods are to where they are needed.
             *
             *     consignment-day: {onDay} is not between {earliest}, when something last happened, and {latest}.
             *
             *     consignment-reason-missing: Say which day is promised instead.
             *
             *     consignment-refers-to-nothing: Something that this names is not there.
             *
             *     form-302-form: “{value}” is not a serial number of a form 302: 18 characters, as DE20270112NN000417.
             *
             *     form-302-country: There is no country {country}.
             *
             *     form-302-day: There is no day {value}.
             *
             *     form-302-after-dispatch: The form is of {issuedOn}, after the goods leave on {dispatchOn}.
             *
             *     form-302-sequence: The number of a form runs from 0 to 999,999, not {sequence}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftConsignments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftedConsignments"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-state: This is not done to a consignment in this state.
             *
             *     consignment-split: {unpackedUnits, number} units are in no package, not {askedUnits, number}; and something must stay.
             *
             *     consignment-merge: Only drafts of the same way, places, recipient and readers become one, as they stand now.
             *
             *     ledger-not-enough: Only {freeUnits, number} of the {askedUnits, number} units are left there.
             *
             *     ledger-no-such-move: Units do not go from {from} to {to}.
             *
             *     reservation-resolved: This reservation has ended already.
             *
             *     allocation-not-offered: Only what is offered or committed can be allocated; this is {stage}.
             *
             *     allocation-offer-too-small: Only {freeUnits, number} of the {askedUnits, number} units are left in this offer.
             *
             *     allocation-need-covered: Only {missingUnits, number} units are still missing for this need; {askedUnits, number} would be too many.
             *
             *     allocation-need-closed: Only an open need can be allocated to; this one is {state}.
             *
             *     allocation-settled: This allocation has ended already ({state}).
             *
             *     allocation-window-over: The offer’s last day, {availableThrough}, is over.
             *
             *     allocation-consigned: {consignedUnits, number} of its units are on consignments: cancel those that have not left first.
             *
             *     allocation-consigned-beyond: {freeUnits, number} of its units are on no consignment yet, not {askedUnits, number}.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-destinations: What travels together leaves one place for one place and one recipient.
             *
             *     consignment-route: These legs do not lead, one after the other, from where the goods are to where they are needed.
             *
             *     consignment-day: {onDay} is not between {earliest}, when something last happened, and {latest}.
             *
             *     consignment-reason-missing: Say which day is promised instead.
             *
             *     consignment-refers-to-nothing: Something that this names is not there.
             *
             *     allocation-other-item: This line does not serve that need: it is neither its item nor a listed substitute.
             *
             *     allocation-hold-past: A reservation ends today ({today}) or later.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    packConsignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PackOrder"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenConsignment"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-state: This is not done to a consignment in this state.
             *
             *     consignment-split: {unpackedUnits, number} units are in no package, not {askedUnits, number}; and something must stay.
             *
             *     consignment-merge: Only drafts of the same way, places, recipient and readers become one, as they stand now.
             *
             *     sscc-serials-used-up: The prefix {prefix} names no more packages; its last number is {most}.
             *
             *     package-code-taken: The code {value} names another package already.
             *
             *     package-serial-twice: The serial number {value} is there twice.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-destinations: What travels together leaves one place for one place and one recipient.
             *
             *     consignment-route: These legs do not lead, one after the other, from where the goods are to where they are needed.
             *
             *     consignment-day: {onDay} is not between {earliest}, when something last happened, and {latest}.
             *
             *     consignment-reason-missing: Say which day is promised instead.
             *
             *     consignment-refers-to-nothing: Something that this names is not there.
             *
             *     sscc-form: “{value}” is not an SSCC: 18 digits, with or without (00) in front.
             *
             *     sscc-check-digit: The check digit of {value} should be {expected}: a digit was misread or mistyped.
             *
             *     sscc-prefix-form: “{prefix}” is not a GS1 company prefix: 4 to 12 digits.
             *
             *     sscc-foreign: {value} was not given out by this room.
             *
             *     package-inside-itself: A package does not stand inside itself.
             *
             *     package-beyond-cargo: {packedUnits, number} units would be packed of {cargoUnits, number} that are sent.
             *
             *     package-serials-beyond-units: {serials, number} serial numbers for {units, number} units are too many.
             *
             *     package-refers-to-nothing: This package names something that is not there.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overrideGate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GateOverride"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenConsignment"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-state: This is not done to a consignment in this state.
             *
             *     consignment-split: {unpackedUnits, number} units are in no package, not {askedUnits, number}; and something must stay.
             *
             *     consignment-merge: Only drafts of the same way, places, recipient and readers become one, as they stand now.
             *
             *     gate-not-overridable: Nobody opens this gate by a word: what is sent is listed and weighed.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-destinations: What travels together leaves one place for one place and one recipient.
             *
             *     consignment-route: These legs do not lead, one after the other, from where the goods are to where they are needed.
             *
             *     consignment-day: {onDay} is not between {earliest}, when something last happened, and {latest}.
             *
             *     consignment-reason-missing: Say which day is promised instead.
             *
             *     consignment-refers-to-nothing: Something that this names is not there.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    splitConsignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitOrder"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenConsignment"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-state: This is not done to a consignment in this state.
             *
             *     consignment-split: {unpackedUnits, number} units are in no package, not {askedUnits, number}; and something must stay.
             *
             *     consignment-merge: Only drafts of the same way, places, recipient and readers become one, as they stand now.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-destinations: What travels together leaves one place for one place and one recipient.
             *
             *     consignment-route: These legs do not lead, one after the other, from where the goods are to where they are needed.
             *
             *     consignment-day: {onDay} is not between {earliest}, when something last happened, and {latest}.
             *
             *     consignment-reason-missing: Say which day is promised instead.
             *
             *     consignment-refers-to-nothing: Something that this names is not there.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeConsignments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeOrder"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenConsignment"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-state: This is not done to a consignment in this state.
             *
             *     consignment-split: {unpackedUnits, number} units are in no package, not {askedUnits, number}; and something must stay.
             *
             *     consignment-merge: Only drafts of the same way, places, recipient and readers become one, as they stand now.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-destinations: What travels together leaves one place for one place and one recipient.
             *
             *     consignment-route: These legs do not lead, one after the other, from where the goods are to where they are needed.
             *
             *     consignment-day: {onDay} is not between {earliest}, when something last happened, and {latest}.
             *
             *     consignment-reason-missing: Say which day is promised instead.
             *
             *     consignment-refers-to-nothing: Something that this names is not there.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelConsignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelOrder"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenConsignment"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-state: This is not done to a consignment in this state.
             *
             *     consignment-split: {unpackedUnits, number} units are in no package, not {askedUnits, number}; and something must stay.
             *
             *     consignment-merge: Only drafts of the same way, places, recipient and readers become one, as they stand now.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-destinations: What travels together leaves one place for one place and one recipient.
             *
             *     consignment-route: These legs do not lead, one after the other, from where the goods are to where they are needed.
             *
             *     consignment-day: {onDay} is not between {earliest}, when something last happened, and {latest}.
             *
             *     consignment-reason-missing: Say which day is promised instead.
             *
             *     consignment-refers-to-nothing: Something that this names is not there.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    departConsignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Departure"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenConsignment"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-state: This is not done to a consignment in this state.
             *
             *     consignment-split: {unpackedUnits, number} units are in no package, not {askedUnits, number}; and something must stay.
             *
             *     consignment-merge: Only drafts of the same way, places, recipient and readers become one, as they stand now.
             *
             *     ledger-not-enough: Only {freeUnits, number} of the {askedUnits, number} units are left there.
             *
             *     ledger-no-such-move: Units do not go from {from} to {to}.
             *
             *     reservation-resolved: This reservation has ended already.
             *
             *     gate-manifest: {packedUnits, number} of {sentUnits, number} units are in packages: the manifest is not complete.
             *
             *     gate-serials: {serials, number} of {units, number} serial numbers of {item} were taken down.
             *
             *     gate-export-licence: There is no export licence for military goods.
             *
             *     gate-consent: The nation of origin has not agreed: its paper is missing.
             *
             *     gate-notice: A place or service on the way must know {neededDays, plural, one {# day} other {# days}} before {departOn}; it was told on {noticedOn}.
             *
             *     gate-leg-day: {leg} does not leave on {departOn}.
             *
             *     gate-leg-full: {massKg, number} kg do not go on {leg}: {freeKg, number} kg are free.
             *
             *     load-mass-missing: The mass of {item} is not known; nothing is loaded on a guess.
             *
             *     load-hazard-missing: The classification or the net explosive quantity of {item} is missing.
             *
             *     load-never-together: {one} and {other} never travel in one unit.
             *
             *     load-articles-only: Group G travels with C, D and E only as articles; {item} is not known to be one.
             *
             *     load-not-identical: Group L travels only with identical goods: {one} and {other} are not.
             *
             *     load-over-vehicle: {neqKg, number} kg net explosive quantity counted as {division}: a unit {unit} carries at most {limitKg, number} kg.
             *
             *     load-over-leg: {neqKg, number} kg net explosive quantity: this service carries at most {limitKg, number} kg.
             *
             *     load-not-licensed: {place} would hold {neqKg, number} kg of division {division}, and is licensed for {licensedKg, number} kg.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-destinations: What travels together leaves one place for one place and one recipient.
             *
             *     consignment-route: These legs do not lead, one after the other, from where the goods are to where they are needed.
             *
             *     consignment-day: {onDay} is not between {earliest}, when something last happened, and {latest}.
             *
             *     consignment-reason-missing: Say which day is promised instead.
             *
             *     consignment-refers-to-nothing: Something that this names is not there.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    arriveConsignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Arrival"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenConsignment"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-state: This is not done to a consignment in this state.
             *
             *     consignment-split: {unpackedUnits, number} units are in no package, not {askedUnits, number}; and something must stay.
             *
             *     consignment-merge: Only drafts of the same way, places, recipient and readers become one, as they stand now.
             *
             *     ledger-not-enough: Only {freeUnits, number} of the {askedUnits, number} units are left there.
             *
             *     ledger-no-such-move: Units do not go from {from} to {to}.
             *
             *     reservation-resolved: This reservation has ended already.
             *
             *     gate-manifest: {packedUnits, number} of {sentUnits, number} units are in packages: the manifest is not complete.
             *
             *     gate-serials: {serials, number} of {units, number} serial numbers of {item} were taken down.
             *
             *     gate-export-licence: There is no export licence for military goods.
             *
             *     gate-consent: The nation of origin has not agreed: its paper is missing.
             *
             *     gate-notice: A place or service on the way must know {neededDays, plural, one {# day} other {# days}} before {departOn}; it was told on {noticedOn}.
             *
             *     gate-leg-day: {leg} does not leave on {departOn}.
             *
             *     gate-leg-full: {massKg, number} kg do not go on {leg}: {freeKg, number} kg are free.
             *
             *     load-mass-missing: The mass of {item} is not known; nothing is loaded on a guess.
             *
             *     load-hazard-missing: The classification or the net explosive quantity of {item} is missing.
             *
             *     load-never-together: {one} and {other} never travel in one unit.
             *
             *     load-articles-only: Group G travels with C, D and E only as articles; {item} is not known to be one.
             *
             *     load-not-identical: Group L travels only with identical goods: {one} and {other} are not.
             *
             *     load-over-vehicle: {neqKg, number} kg net explosive quantity counted as {division}: a unit {unit} carries at most {limitKg, number} kg.
             *
             *     load-over-leg: {neqKg, number} kg net explosive quantity: this service carries at most {limitKg, number} kg.
             *
             *     load-not-licensed: {place} would hold {neqKg, number} kg of division {division}, and is licensed for {licensedKg, number} kg.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-destinations: What travels together leaves one place for one place and one recipient.
             *
             *     consignment-route: These legs do not lead, one after the other, from where the goods are to where they are needed.
             *
             *     consignment-day: {onDay} is not between {earliest}, when something last happened, and {latest}.
             *
             *     consignment-reason-missing: Say which day is promised instead.
             *
             *     consignment-refers-to-nothing: Something that this names is not there.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeScans: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Scans"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenScans"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description event-id-taken: Something else was recorded under this id. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportException: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsignmentException"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenConsignment"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-state: This is not done to a consignment in this state.
             *
             *     consignment-split: {unpackedUnits, number} units are in no package, not {askedUnits, number}; and something must stay.
             *
             *     consignment-merge: Only drafts of the same way, places, recipient and readers become one, as they stand now.
             *
             *     ledger-not-enough: Only {freeUnits, number} of the {askedUnits, number} units are left there.
             *
             *     ledger-no-such-move: Units do not go from {from} to {to}.
             *
             *     reservation-resolved: This reservation has ended already.
             *
             *     gate-manifest: {packedUnits, number} of {sentUnits, number} units are in packages: the manifest is not complete.
             *
             *     gate-serials: {serials, number} of {units, number} serial numbers of {item} were taken down.
             *
             *     gate-export-licence: There is no export licence for military goods.
             *
             *     gate-consent: The nation of origin has not agreed: its paper is missing.
             *
             *     gate-notice: A place or service on the way must know {neededDays, plural, one {# day} other {# days}} before {departOn}; it was told on {noticedOn}.
             *
             *     gate-leg-day: {leg} does not leave on {departOn}.
             *
             *     gate-leg-full: {massKg, number} kg do not go on {leg}: {freeKg, number} kg are free.
             *
             *     load-mass-missing: The mass of {item} is not known; nothing is loaded on a guess.
             *
             *     load-hazard-missing: The classification or the net explosive quantity of {item} is missing.
             *
             *     load-never-together: {one} and {other} never travel in one unit.
             *
             *     load-articles-only: Group G travels with C, D and E only as articles; {item} is not known to be one.
             *
             *     load-not-identical: Group L travels only with identical goods: {one} and {other} are not.
             *
             *     load-over-vehicle: {neqKg, number} kg net explosive quantity counted as {division}: a unit {unit} carries at most {limitKg, number} kg.
             *
             *     load-over-leg: {neqKg, number} kg net explosive quantity: this service carries at most {limitKg, number} kg.
             *
             *     load-not-licensed: {place} would hold {neqKg, number} kg of division {division}, and is licensed for {licensedKg, number} kg.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-destinations: What travels together leaves one place for one place and one recipient.
             *
             *     consignment-route: These legs do not lead, one after the other, from where the goods are to where they are needed.
             *
             *     consignment-day: {onDay} is not between {earliest}, when something last happened, and {latest}.
             *
             *     consignment-reason-missing: Say which day is promised instead.
             *
             *     consignment-refers-to-nothing: Something that this names is not there.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countConsignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlindCount"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenConsignment"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description handover-other-recipient: {organisation} does not sign in this role: the recipient’s own people sign for it, and somebody else delivers.
             *
             *     handover-coordinator-signs: {organisation} coordinates, and signs for neither side.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-state: This is not done to a consignment in this state.
             *
             *     consignment-split: {unpackedUnits, number} units are in no package, not {askedUnits, number}; and something must stay.
             *
             *     consignment-merge: Only drafts of the same way, places, recipient and readers become one, as they stand now.
             *
             *     ledger-not-enough: Only {freeUnits, number} of the {askedUnits, number} units are left there.
             *
             *     ledger-no-such-move: Units do not go from {from} to {to}.
             *
             *     reservation-resolved: This reservation has ended already.
             *
             *     handover-not-arrived: It has not come to where it is handed over.
             *
             *     handover-not-this-receipt: This receipt is not of what was sent.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-destinations: What travels together leaves one place for one place and one recipient.
             *
             *     consignment-route: These legs do not lead, one after the other, from where the goods are to where they are needed.
             *
             *     consignment-day: {onDay} is not between {earliest}, when something last happened, and {latest}.
             *
             *     consignment-reason-missing: Say which day is promised instead.
             *
             *     consignment-refers-to-nothing: Something that this names is not there.
             *
             *     handover-count-lines: A count names everything there is, once.
             *
             *     receipt-sum: {toldUnits, number} of the {sentUnits, number} units sent are accounted for: good, damaged, short and returned make up what was sent.
             *
             *     receipt-reason-missing: What is not as it was sent needs a reason.
             *
             *     receipt-other-consignment: This receipt is of another consignment.
             *
             *     receipt-signers: A receipt is signed once by a deliverer and once by a recipient.
             *
             *     receipt-one-hand: Deliverer and recipient are two people of two organisations, each with a key of their own.
             *
             *     receipt-signature-false: This signature is not that of its key over this receipt.
             *
             *     receipt-key-unknown: This key is not registered for the organisation it signs for.
             *
             *     receipt-corrects-nothing: There is no such receipt of this consignment to correct.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeReceipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignedReceipt"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenConsignment"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description handover-other-recipient: {organisation} does not sign in this role: the recipient’s own people sign for it, and somebody else delivers.
             *
             *     handover-coordinator-signs: {organisation} coordinates, and signs for neither side.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-state: This is not done to a consignment in this state.
             *
             *     consignment-split: {unpackedUnits, number} units are in no package, not {askedUnits, number}; and something must stay.
             *
             *     consignment-merge: Only drafts of the same way, places, recipient and readers become one, as they stand now.
             *
             *     ledger-not-enough: Only {freeUnits, number} of the {askedUnits, number} units are left there.
             *
             *     ledger-no-such-move: Units do not go from {from} to {to}.
             *
             *     reservation-resolved: This reservation has ended already.
             *
             *     handover-not-arrived: It has not come to where it is handed over.
             *
             *     handover-not-this-receipt: This receipt is not of what was sent.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-destinations: What travels together leaves one place for one place and one recipient.
             *
             *     consignment-route: These legs do not lead, one after the other, from where the goods are to where they are needed.
             *
             *     consignment-day: {onDay} is not between {earliest}, when something last happened, and {latest}.
             *
             *     consignment-reason-missing: Say which day is promised instead.
             *
             *     consignment-refers-to-nothing: Something that this names is not there.
             *
             *     handover-count-lines: A count names everything there is, once.
             *
             *     receipt-sum: {toldUnits, number} of the {sentUnits, number} units sent are accounted for: good, damaged, short and returned make up what was sent.
             *
             *     receipt-reason-missing: What is not as it was sent needs a reason.
             *
             *     receipt-other-consignment: This receipt is of another consignment.
             *
             *     receipt-signers: A receipt is signed once by a deliverer and once by a recipient.
             *
             *     receipt-one-hand: Deliverer and recipient are two people of two organisations, each with a key of their own.
             *
             *     receipt-signature-false: This signature is not that of its key over this receipt.
             *
             *     receipt-key-unknown: This key is not registered for the organisation it signs for.
             *
             *     receipt-corrects-nothing: There is no such receipt of this consignment to correct.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeConsignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseOrder"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenConsignment"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-state: This is not done to a consignment in this state.
             *
             *     consignment-split: {unpackedUnits, number} units are in no package, not {askedUnits, number}; and something must stay.
             *
             *     consignment-merge: Only drafts of the same way, places, recipient and readers become one, as they stand now.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description consignment-destinations: What travels together leaves one place for one place and one recipient.
             *
             *     consignment-route: These legs do not lead, one after the other, from where the goods are to where they are needed.
             *
             *     consignment-day: {onDay} is not between {earliest}, when something last happened, and {latest}.
             *
             *     consignment-reason-missing: Say which day is promised instead.
             *
             *     consignment-refers-to-nothing: Something that this names is not there.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    describeRoom: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomDescription"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openPicture: {
        parameters: {
            query?: {
                asOf?: string;
                by?: "donor" | "category";
                method?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Picture"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openMonths: {
        parameters: {
            query?: {
                asOf?: string;
                method?: string;
                donor?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureMonths"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openFigure: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
                asOf?: string;
                measure?: "announced" | "committed" | "allocated" | "delivered" | "declaredDelivered";
                method?: string;
                donor?: string;
                category?: string;
                month?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureFigure"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openGoods: {
        parameters: {
            query?: {
                asOf?: string;
                donor?: string;
                search?: string;
                illustrative?: "true" | "false";
                catalogued?: "true" | "false";
                limit?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureGoods"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openCoverage: {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUncounted: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
                donor?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UncountedPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openMap: {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureMap"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openSent: {
        parameters: {
            query?: {
                asOf?: string;
                need?: string;
                contribution?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentGoods"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWaiting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPublicNeeds: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicNeedPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPublicContributions: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicContributionPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBodies: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addBody: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBody"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Body"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description body-code-taken: There is a body with the code {taken} already.
             *
             *     membership-overlaps: It is a member already in that time.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description membership-ends-before: A membership ends after it began.
             *
             *     member-unknown: A member is a party of this room.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openBody: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Body"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BodyMember"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Body"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description body-code-taken: There is a body with the code {taken} already.
             *
             *     membership-overlaps: It is a member already in that time.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description membership-ends-before: A membership ends after it began.
             *
             *     member-unknown: A member is a party of this room.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDecisions: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
                search?: string;
                state?: "draft" | "circulated" | "underSilence" | "broken" | "agreed" | "withdrawn";
                body?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDecision"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDecision"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own.
             *
             *     not-asked: Only those object who were asked in this silence.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description decision-step-order: A decision cannot take this step from where it is.
             *
             *     silence-not-released: Not every member may read this decision: {members}. Release it to them first; silence counts only of those who were asked.
             *
             *     body-without-members: This body has no members today.
             *
             *     silence-over: The silence ended at {until}.
             *
             *     not-under-silence: This decision is not under silence.
             *
             *     objection-stands: An objection to this text stands: {members}.
             *
             *     decision-reference-taken: This reference is used already.
             *
             *     objection-withdrawn: This objection was withdrawn already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     silence-too-short: This body gives its members at least {noticeHours, plural, one {# hour} other {# hours}}: until {earliest} at the soonest.
             *
             *     silence-not-longer: A silence is only made longer. It ends at {until} now.
             *
             *     silence-without-end: Say until when members may object.
             *
             *     text-unchanged: Give the new text; this is the one there is.
             *
             *     decision-refers-to-nothing: There is no such body.
             *
             *     forum-unchanged: Name another body than the one that has it.
             *
             *     position-needs-source: Where a member stands rests on a sentence with its source, unless the member says so itself here.
             *
             *     silence-is-no-position: Silence is no position that somebody reports. Record what the member said.
             *
             *     position-of-no-member: This party is not a member of the body.
             *
             *     position-in-future: Nothing was said after today.
             *
             *     position-without-terms: Say what the member asks for.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openDecision: {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDecision"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stepDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionStep"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDecision"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own.
             *
             *     not-asked: Only those object who were asked in this silence.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description decision-step-order: A decision cannot take this step from where it is.
             *
             *     silence-not-released: Not every member may read this decision: {members}. Release it to them first; silence counts only of those who were asked.
             *
             *     body-without-members: This body has no members today.
             *
             *     silence-over: The silence ended at {until}.
             *
             *     not-under-silence: This decision is not under silence.
             *
             *     objection-stands: An objection to this text stands: {members}.
             *
             *     decision-reference-taken: This reference is used already.
             *
             *     objection-withdrawn: This objection was withdrawn already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     silence-too-short: This body gives its members at least {noticeHours, plural, one {# hour} other {# hours}}: until {earliest} at the soonest.
             *
             *     silence-not-longer: A silence is only made longer. It ends at {until} now.
             *
             *     silence-without-end: Say until when members may object.
             *
             *     text-unchanged: Give the new text; this is the one there is.
             *
             *     decision-refers-to-nothing: There is no such body.
             *
             *     forum-unchanged: Name another body than the one that has it.
             *
             *     position-needs-source: Where a member stands rests on a sentence with its source, unless the member says so itself here.
             *
             *     silence-is-no-position: Silence is no position that somebody reports. Record what the member said.
             *
             *     position-of-no-member: This party is not a member of the body.
             *
             *     position-in-future: Nothing was said after today.
             *
             *     position-without-terms: Say what the member asks for.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    objectToDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewObjection"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDecision"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own.
             *
             *     not-asked: Only those object who were asked in this silence.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description decision-step-order: A decision cannot take this step from where it is.
             *
             *     silence-not-released: Not every member may read this decision: {members}. Release it to them first; silence counts only of those who were asked.
             *
             *     body-without-members: This body has no members today.
             *
             *     silence-over: The silence ended at {until}.
             *
             *     not-under-silence: This decision is not under silence.
             *
             *     objection-stands: An objection to this text stands: {members}.
             *
             *     decision-reference-taken: This reference is used already.
             *
             *     objection-withdrawn: This objection was withdrawn already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     silence-too-short: This body gives its members at least {noticeHours, plural, one {# hour} other {# hours}}: until {earliest} at the soonest.
             *
             *     silence-not-longer: A silence is only made longer. It ends at {until} now.
             *
             *     silence-without-end: Say until when members may object.
             *
             *     text-unchanged: Give the new text; this is the one there is.
             *
             *     decision-refers-to-nothing: There is no such body.
             *
             *     forum-unchanged: Name another body than the one that has it.
             *
             *     position-needs-source: Where a member stands rests on a sentence with its source, unless the member says so itself here.
             *
             *     silence-is-no-position: Silence is no position that somebody reports. Record what the member said.
             *
             *     position-of-no-member: This party is not a member of the body.
             *
             *     position-in-future: Nothing was said after today.
             *
             *     position-without-terms: Say what the member asks for.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawObjection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                objection: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDecision"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own.
             *
             *     not-asked: Only those object who were asked in this silence.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description decision-step-order: A decision cannot take this step from where it is.
             *
             *     silence-not-released: Not every member may read this decision: {members}. Release it to them first; silence counts only of those who were asked.
             *
             *     body-without-members: This body has no members today.
             *
             *     silence-over: The silence ended at {until}.
             *
             *     not-under-silence: This decision is not under silence.
             *
             *     objection-stands: An objection to this text stands: {members}.
             *
             *     decision-reference-taken: This reference is used already.
             *
             *     objection-withdrawn: This objection was withdrawn already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     silence-too-short: This body gives its members at least {noticeHours, plural, one {# hour} other {# hours}}: until {earliest} at the soonest.
             *
             *     silence-not-longer: A silence is only made longer. It ends at {until} now.
             *
             *     silence-without-end: Say until when members may object.
             *
             *     text-unchanged: Give the new text; this is the one there is.
             *
             *     decision-refers-to-nothing: There is no such body.
             *
             *     forum-unchanged: Name another body than the one that has it.
             *
             *     position-needs-source: Where a member stands rests on a sentence with its source, unless the member says so itself here.
             *
             *     silence-is-no-position: Silence is no position that somebody reports. Record what the member said.
             *
             *     position-of-no-member: This party is not a member of the body.
             *
             *     position-in-future: Nothing was said after today.
             *
             *     position-without-terms: Say what the member asks for.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPosition"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDecision"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own.
             *
             *     not-asked: Only those object who were asked in this silence.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description decision-step-order: A decision cannot take this step from where it is.
             *
             *     silence-not-released: Not every member may read this decision: {members}. Release it to them first; silence counts only of those who were asked.
             *
             *     body-without-members: This body has no members today.
             *
             *     silence-over: The silence ended at {until}.
             *
             *     not-under-silence: This decision is not under silence.
             *
             *     objection-stands: An objection to this text stands: {members}.
             *
             *     decision-reference-taken: This reference is used already.
             *
             *     objection-withdrawn: This objection was withdrawn already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     silence-too-short: This body gives its members at least {noticeHours, plural, one {# hour} other {# hours}}: until {earliest} at the soonest.
             *
             *     silence-not-longer: A silence is only made longer. It ends at {until} now.
             *
             *     silence-without-end: Say until when members may object.
             *
             *     text-unchanged: Give the new text; this is the one there is.
             *
             *     decision-refers-to-nothing: There is no such body.
             *
             *     forum-unchanged: Name another body than the one that has it.
             *
             *     position-needs-source: Where a member stands rests on a sentence with its source, unless the member says so itself here.
             *
             *     silence-is-no-position: Silence is no position that somebody reports. Record what the member said.
             *
             *     position-of-no-member: This party is not a member of the body.
             *
             *     position-in-future: Nothing was said after today.
             *
             *     position-without-terms: Say what the member asks for.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessionPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addAccession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccession"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenAccession"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description accession-step-there: Step {step, number} is recorded already.
             *
             *     ratification-backwards: This ally has come that far already.
             *
             *     accession-there: This candidate's way is followed already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     accession-step-early: Step {step, number} was on {onDay}; the order of the steps does not allow this day.
             *
             *     accession-refers-to-nothing: There is no such body, or no such party.
             *
             *     ratification-of-no-member: Only members ratify.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openAccession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenAccession"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addAccessionNews: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessionNews"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenAccession"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description accession-step-there: Step {step, number} is recorded already.
             *
             *     ratification-backwards: This ally has come that far already.
             *
             *     accession-there: This candidate's way is followed already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     accession-step-early: Step {step, number} was on {onDay}; the order of the steps does not allow this day.
             *
             *     accession-refers-to-nothing: There is no such body, or no such party.
             *
             *     ratification-of-no-member: Only members ratify.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMeetings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addMeeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMeeting"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenMeeting"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description meeting-settled: This meeting is settled already.
             *
             *     meeting-not-begun: The meeting begins at {beginsAt}; its sheet is written then.
             *
             *     action-done: This is done already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     decision-refers-to-nothing: There is no such body.
             *
             *     meeting-ends-before: A meeting ends after it begins.
             *
             *     agenda-of-another-body: This decision does not lie before the body that meets.
             *
             *     action-due-before: What is taken on has until {heldOn}, the day of the meeting, at least.
             *
             *     action-without-owner: Whoever takes something on is a party of this room.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openMeeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenMeeting"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleMeeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingSheet"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenMeeting"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description meeting-settled: This meeting is settled already.
             *
             *     meeting-not-begun: The meeting begins at {beginsAt}; its sheet is written then.
             *
             *     action-done: This is done already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     decision-refers-to-nothing: There is no such body.
             *
             *     meeting-ends-before: A meeting ends after it begins.
             *
             *     agenda-of-another-body: This decision does not lie before the body that meets.
             *
             *     action-due-before: What is taken on has until {heldOn}, the day of the meeting, at least.
             *
             *     action-without-owner: Whoever takes something on is a party of this room.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishAction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                action: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenMeeting"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description meeting-settled: This meeting is settled already.
             *
             *     meeting-not-begun: The meeting begins at {beginsAt}; its sheet is written then.
             *
             *     action-done: This is done already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     decision-refers-to-nothing: There is no such body.
             *
             *     meeting-ends-before: A meeting ends after it begins.
             *
             *     agenda-of-another-body: This decision does not lie before the body that meets.
             *
             *     action-due-before: What is taken on has until {heldOn}, the day of the meeting, at least.
             *
             *     action-without-owner: Whoever takes something on is a party of this room.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCourses: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
                search?: string;
                donor?: string;
                skill?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoursePage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addCourse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCourse"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description course-reference-taken: This donor uses the reference for another course already.
             *
             *     session-booked: {bookedSeats, plural, one {# seat is} other {# seats are}} booked. Release seats first.
             *
             *     session-called-off: This session was called off, and stays so.
             *
             *     training-reference-taken: This recipient uses the reference for another request already.
             *
             *     request-withdrawn: This request was withdrawn already.
             *
             *     request-booked: {bookedSeats, plural, one {# seat is} other {# seats are}} booked for this request. Release seats first.
             *
             *     session-full: {askedSeats, plural, one {# seat is} other {# seats are}} more than the {freeSeats, number} that are free.
             *
             *     request-covered: {askedSeats, plural, one {# seat is} other {# seats are}} more than the {missingSeats, number} that this request still lacks.
             *
             *     course-teaches-otherwise: This course teaches {taught}; {asked} is asked for.
             *
             *     course-for-other-item: This course is for other equipment.
             *
             *     language-not-taught: {language} is not among the languages of this course: {languages}.
             *
             *     session-not-open: Seats are booked before a session begins. It begins on {beginsOn}, or was called off.
             *
             *     request-not-open: There is no such request, or it was withdrawn.
             *
             *     booking-other-readers: Session and request are not released to the same readers. What is booked would tell of the one to readers of the other.
             *
             *     release-beyond: {freeSeats, plural, one {Only # seat of the cohort is} other {Only # seats of the cohort are}} nobody’s.
             *
             *     cohort-full: {freeSeats, plural, one {# seat is} other {# seats are}} left in this cohort.
             *
             *     trainee-twice: {pseudonym} sits in this session already.
             *
             *     trainee-elsewhere: {pseudonym} sits in another session from {beginsOn} to {endsOn}.
             *
             *     language-not-spoken: {pseudonym} speaks none of the languages of this course: {languages}.
             *
             *     prerequisite-missing: {pseudonym} lacks what this course asks for: {missing}.
             *
             *     seat-step-order: This does not follow from where the trainee is.
             *
             *     session-over: This session ended on {endsOn}.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     course-refers-to-nothing: What the course names is not there.
             *
             *     course-without-language: Say in which languages the course is taught.
             *
             *     course-asks-for-itself: A course cannot ask for {skill}, which it teaches itself.
             *
             *     course-needs-basis: What is illustrative says on what basis.
             *
             *     seats-not-positive: A session has at least one seat, not {seats, number}.
             *
             *     session-ends-before: A session ends on {beginsOn}, when it begins, or later.
             *
             *     request-without-seats: Ask for at least one seat, not {seats, number}.
             *
             *     request-refers-to-nothing: What the request names is not there.
             *
             *     request-needs-basis: What is illustrative says on what basis.
             *
             *     cohort-without-seats: Say at least one seat, not {seats, number}.
             *
             *     seat-day: The day is between {earliest} and {latest}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openCourse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Course"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addCourseSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCourseSession"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenCourseSession"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description course-reference-taken: This donor uses the reference for another course already.
             *
             *     session-booked: {bookedSeats, plural, one {# seat is} other {# seats are}} booked. Release seats first.
             *
             *     session-called-off: This session was called off, and stays so.
             *
             *     training-reference-taken: This recipient uses the reference for another request already.
             *
             *     request-withdrawn: This request was withdrawn already.
             *
             *     request-booked: {bookedSeats, plural, one {# seat is} other {# seats are}} booked for this request. Release seats first.
             *
             *     session-full: {askedSeats, plural, one {# seat is} other {# seats are}} more than the {freeSeats, number} that are free.
             *
             *     request-covered: {askedSeats, plural, one {# seat is} other {# seats are}} more than the {missingSeats, number} that this request still lacks.
             *
             *     course-teaches-otherwise: This course teaches {taught}; {asked} is asked for.
             *
             *     course-for-other-item: This course is for other equipment.
             *
             *     language-not-taught: {language} is not among the languages of this course: {languages}.
             *
             *     session-not-open: Seats are booked before a session begins. It begins on {beginsOn}, or was called off.
             *
             *     request-not-open: There is no such request, or it was withdrawn.
             *
             *     booking-other-readers: Session and request are not released to the same readers. What is booked would tell of the one to readers of the other.
             *
             *     release-beyond: {freeSeats, plural, one {Only # seat of the cohort is} other {Only # seats of the cohort are}} nobody’s.
             *
             *     cohort-full: {freeSeats, plural, one {# seat is} other {# seats are}} left in this cohort.
             *
             *     trainee-twice: {pseudonym} sits in this session already.
             *
             *     trainee-elsewhere: {pseudonym} sits in another session from {beginsOn} to {endsOn}.
             *
             *     language-not-spoken: {pseudonym} speaks none of the languages of this course: {languages}.
             *
             *     prerequisite-missing: {pseudonym} lacks what this course asks for: {missing}.
             *
             *     seat-step-order: This does not follow from where the trainee is.
             *
             *     session-over: This session ended on {endsOn}.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     course-refers-to-nothing: What the course names is not there.
             *
             *     course-without-language: Say in which languages the course is taught.
             *
             *     course-asks-for-itself: A course cannot ask for {skill}, which it teaches itself.
             *
             *     course-needs-basis: What is illustrative says on what basis.
             *
             *     seats-not-positive: A session has at least one seat, not {seats, number}.
             *
             *     session-ends-before: A session ends on {beginsOn}, when it begins, or later.
             *
             *     request-without-seats: Ask for at least one seat, not {seats, number}.
             *
             *     request-refers-to-nothing: What the request names is not there.
             *
             *     request-needs-basis: What is illustrative says on what basis.
             *
             *     cohort-without-seats: Say at least one seat, not {seats, number}.
             *
             *     seat-day: The day is between {earliest} and {latest}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCourseSessions: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
                search?: string;
                donor?: string;
                skill?: string;
                course?: string;
                from?: string;
                through?: string;
                free?: "true";
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseSessionPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openCourseSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenCourseSession"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCourseSession: {
        parameters: {
            query?: never;
            header: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseSessionChanges"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenCourseSession"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description course-reference-taken: This donor uses the reference for another course already.
             *
             *     session-booked: {bookedSeats, plural, one {# seat is} other {# seats are}} booked. Release seats first.
             *
             *     session-called-off: This session was called off, and stays so.
             *
             *     training-reference-taken: This recipient uses the reference for another request already.
             *
             *     request-withdrawn: This request was withdrawn already.
             *
             *     request-booked: {bookedSeats, plural, one {# seat is} other {# seats are}} booked for this request. Release seats first.
             *
             *     session-full: {askedSeats, plural, one {# seat is} other {# seats are}} more than the {freeSeats, number} that are free.
             *
             *     request-covered: {askedSeats, plural, one {# seat is} other {# seats are}} more than the {missingSeats, number} that this request still lacks.
             *
             *     course-teaches-otherwise: This course teaches {taught}; {asked} is asked for.
             *
             *     course-for-other-item: This course is for other equipment.
             *
             *     language-not-taught: {language} is not among the languages of this course: {languages}.
             *
             *     session-not-open: Seats are booked before a session begins. It begins on {beginsOn}, or was called off.
             *
             *     request-not-open: There is no such request, or it was withdrawn.
             *
             *     booking-other-readers: Session and request are not released to the same readers. What is booked would tell of the one to readers of the other.
             *
             *     release-beyond: {freeSeats, plural, one {Only # seat of the cohort is} other {Only # seats of the cohort are}} nobody’s.
             *
             *     cohort-full: {freeSeats, plural, one {# seat is} other {# seats are}} left in this cohort.
             *
             *     trainee-twice: {pseudonym} sits in this session already.
             *
             *     trainee-elsewhere: {pseudonym} sits in another session from {beginsOn} to {endsOn}.
             *
             *     language-not-spoken: {pseudonym} speaks none of the languages of this course: {languages}.
             *
             *     prerequisite-missing: {pseudonym} lacks what this course asks for: {missing}.
             *
             *     seat-step-order: This does not follow from where the trainee is.
             *
             *     session-over: This session ended on {endsOn}.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     course-refers-to-nothing: What the course names is not there.
             *
             *     course-without-language: Say in which languages the course is taught.
             *
             *     course-asks-for-itself: A course cannot ask for {skill}, which it teaches itself.
             *
             *     course-needs-basis: What is illustrative says on what basis.
             *
             *     seats-not-positive: A session has at least one seat, not {seats, number}.
             *
             *     session-ends-before: A session ends on {beginsOn}, when it begins, or later.
             *
             *     request-without-seats: Ask for at least one seat, not {seats, number}.
             *
             *     request-refers-to-nothing: What the request names is not there.
             *
             *     request-needs-basis: What is illustrative says on what basis.
             *
             *     cohort-without-seats: Say at least one seat, not {seats, number}.
             *
             *     seat-day: The day is between {earliest} and {latest}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportCourses: {
        parameters: {
            query?: {
                from?: string;
                through?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseReport"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTrainingRequests: {
        parameters: {
            query?: {
                sort?: string;
                after?: string;
                limit?: string;
                search?: string;
                skill?: string;
                open?: "true";
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingRequestPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list-order-unknown: This list cannot be continued from there: the sort key or the cursor is not one of its own. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addTrainingRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTrainingRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingRequest"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description course-reference-taken: This donor uses the reference for another course already.
             *
             *     session-booked: {bookedSeats, plural, one {# seat is} other {# seats are}} booked. Release seats first.
             *
             *     session-called-off: This session was called off, and stays so.
             *
             *     training-reference-taken: This recipient uses the reference for another request already.
             *
             *     request-withdrawn: This request was withdrawn already.
             *
             *     request-booked: {bookedSeats, plural, one {# seat is} other {# seats are}} booked for this request. Release seats first.
             *
             *     session-full: {askedSeats, plural, one {# seat is} other {# seats are}} more than the {freeSeats, number} that are free.
             *
             *     request-covered: {askedSeats, plural, one {# seat is} other {# seats are}} more than the {missingSeats, number} that this request still lacks.
             *
             *     course-teaches-otherwise: This course teaches {taught}; {asked} is asked for.
             *
             *     course-for-other-item: This course is for other equipment.
             *
             *     language-not-taught: {language} is not among the languages of this course: {languages}.
             *
             *     session-not-open: Seats are booked before a session begins. It begins on {beginsOn}, or was called off.
             *
             *     request-not-open: There is no such request, or it was withdrawn.
             *
             *     booking-other-readers: Session and request are not released to the same readers. What is booked would tell of the one to readers of the other.
             *
             *     release-beyond: {freeSeats, plural, one {Only # seat of the cohort is} other {Only # seats of the cohort are}} nobody’s.
             *
             *     cohort-full: {freeSeats, plural, one {# seat is} other {# seats are}} left in this cohort.
             *
             *     trainee-twice: {pseudonym} sits in this session already.
             *
             *     trainee-elsewhere: {pseudonym} sits in another session from {beginsOn} to {endsOn}.
             *
             *     language-not-spoken: {pseudonym} speaks none of the languages of this course: {languages}.
             *
             *     prerequisite-missing: {pseudonym} lacks what this course asks for: {missing}.
             *
             *     seat-step-order: This does not follow from where the trainee is.
             *
             *     session-over: This session ended on {endsOn}.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     course-refers-to-nothing: What the course names is not there.
             *
             *     course-without-language: Say in which languages the course is taught.
             *
             *     course-asks-for-itself: A course cannot ask for {skill}, which it teaches itself.
             *
             *     course-needs-basis: What is illustrative says on what basis.
             *
             *     seats-not-positive: A session has at least one seat, not {seats, number}.
             *
             *     session-ends-before: A session ends on {beginsOn}, when it begins, or later.
             *
             *     request-without-seats: Ask for at least one seat, not {seats, number}.
             *
             *     request-refers-to-nothing: What the request names is not there.
             *
             *     request-needs-basis: What is illustrative says on what basis.
             *
             *     cohort-without-seats: Say at least one seat, not {seats, number}.
             *
             *     seat-day: The day is between {earliest} and {latest}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openTrainingRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingRequest"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawTrainingRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingRequestWithdrawal"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingRequest"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description course-reference-taken: This donor uses the reference for another course already.
             *
             *     session-booked: {bookedSeats, plural, one {# seat is} other {# seats are}} booked. Release seats first.
             *
             *     session-called-off: This session was called off, and stays so.
             *
             *     training-reference-taken: This recipient uses the reference for another request already.
             *
             *     request-withdrawn: This request was withdrawn already.
             *
             *     request-booked: {bookedSeats, plural, one {# seat is} other {# seats are}} booked for this request. Release seats first.
             *
             *     session-full: {askedSeats, plural, one {# seat is} other {# seats are}} more than the {freeSeats, number} that are free.
             *
             *     request-covered: {askedSeats, plural, one {# seat is} other {# seats are}} more than the {missingSeats, number} that this request still lacks.
             *
             *     course-teaches-otherwise: This course teaches {taught}; {asked} is asked for.
             *
             *     course-for-other-item: This course is for other equipment.
             *
             *     language-not-taught: {language} is not among the languages of this course: {languages}.
             *
             *     session-not-open: Seats are booked before a session begins. It begins on {beginsOn}, or was called off.
             *
             *     request-not-open: There is no such request, or it was withdrawn.
             *
             *     booking-other-readers: Session and request are not released to the same readers. What is booked would tell of the one to readers of the other.
             *
             *     release-beyond: {freeSeats, plural, one {Only # seat of the cohort is} other {Only # seats of the cohort are}} nobody’s.
             *
             *     cohort-full: {freeSeats, plural, one {# seat is} other {# seats are}} left in this cohort.
             *
             *     trainee-twice: {pseudonym} sits in this session already.
             *
             *     trainee-elsewhere: {pseudonym} sits in another session from {beginsOn} to {endsOn}.
             *
             *     language-not-spoken: {pseudonym} speaks none of the languages of this course: {languages}.
             *
             *     prerequisite-missing: {pseudonym} lacks what this course asks for: {missing}.
             *
             *     seat-step-order: This does not follow from where the trainee is.
             *
             *     session-over: This session ended on {endsOn}.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     course-refers-to-nothing: What the course names is not there.
             *
             *     course-without-language: Say in which languages the course is taught.
             *
             *     course-asks-for-itself: A course cannot ask for {skill}, which it teaches itself.
             *
             *     course-needs-basis: What is illustrative says on what basis.
             *
             *     seats-not-positive: A session has at least one seat, not {seats, number}.
             *
             *     session-ends-before: A session ends on {beginsOn}, when it begins, or later.
             *
             *     request-without-seats: Ask for at least one seat, not {seats, number}.
             *
             *     request-refers-to-nothing: What the request names is not there.
             *
             *     request-needs-basis: What is illustrative says on what basis.
             *
             *     cohort-without-seats: Say at least one seat, not {seats, number}.
             *
             *     seat-day: The day is between {earliest} and {latest}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bookCohort: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCohort"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenCourseSession"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description course-reference-taken: This donor uses the reference for another course already.
             *
             *     session-booked: {bookedSeats, plural, one {# seat is} other {# seats are}} booked. Release seats first.
             *
             *     session-called-off: This session was called off, and stays so.
             *
             *     training-reference-taken: This recipient uses the reference for another request already.
             *
             *     request-withdrawn: This request was withdrawn already.
             *
             *     request-booked: {bookedSeats, plural, one {# seat is} other {# seats are}} booked for this request. Release seats first.
             *
             *     session-full: {askedSeats, plural, one {# seat is} other {# seats are}} more than the {freeSeats, number} that are free.
             *
             *     request-covered: {askedSeats, plural, one {# seat is} other {# seats are}} more than the {missingSeats, number} that this request still lacks.
             *
             *     course-teaches-otherwise: This course teaches {taught}; {asked} is asked for.
             *
             *     course-for-other-item: This course is for other equipment.
             *
             *     language-not-taught: {language} is not among the languages of this course: {languages}.
             *
             *     session-not-open: Seats are booked before a session begins. It begins on {beginsOn}, or was called off.
             *
             *     request-not-open: There is no such request, or it was withdrawn.
             *
             *     booking-other-readers: Session and request are not released to the same readers. What is booked would tell of the one to readers of the other.
             *
             *     release-beyond: {freeSeats, plural, one {Only # seat of the cohort is} other {Only # seats of the cohort are}} nobody’s.
             *
             *     cohort-full: {freeSeats, plural, one {# seat is} other {# seats are}} left in this cohort.
             *
             *     trainee-twice: {pseudonym} sits in this session already.
             *
             *     trainee-elsewhere: {pseudonym} sits in another session from {beginsOn} to {endsOn}.
             *
             *     language-not-spoken: {pseudonym} speaks none of the languages of this course: {languages}.
             *
             *     prerequisite-missing: {pseudonym} lacks what this course asks for: {missing}.
             *
             *     seat-step-order: This does not follow from where the trainee is.
             *
             *     session-over: This session ended on {endsOn}.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     course-refers-to-nothing: What the course names is not there.
             *
             *     course-without-language: Say in which languages the course is taught.
             *
             *     course-asks-for-itself: A course cannot ask for {skill}, which it teaches itself.
             *
             *     course-needs-basis: What is illustrative says on what basis.
             *
             *     seats-not-positive: A session has at least one seat, not {seats, number}.
             *
             *     session-ends-before: A session ends on {beginsOn}, when it begins, or later.
             *
             *     request-without-seats: Ask for at least one seat, not {seats, number}.
             *
             *     request-refers-to-nothing: What the request names is not there.
             *
             *     request-needs-basis: What is illustrative says on what basis.
             *
             *     cohort-without-seats: Say at least one seat, not {seats, number}.
             *
             *     seat-day: The day is between {earliest} and {latest}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseCohortSeats: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                cohort: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CohortRelease"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenCourseSession"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description course-reference-taken: This donor uses the reference for another course already.
             *
             *     session-booked: {bookedSeats, plural, one {# seat is} other {# seats are}} booked. Release seats first.
             *
             *     session-called-off: This session was called off, and stays so.
             *
             *     training-reference-taken: This recipient uses the reference for another request already.
             *
             *     request-withdrawn: This request was withdrawn already.
             *
             *     request-booked: {bookedSeats, plural, one {# seat is} other {# seats are}} booked for this request. Release seats first.
             *
             *     session-full: {askedSeats, plural, one {# seat is} other {# seats are}} more than the {freeSeats, number} that are free.
             *
             *     request-covered: {askedSeats, plural, one {# seat is} other {# seats are}} more than the {missingSeats, number} that this request still lacks.
             *
             *     course-teaches-otherwise: This course teaches {taught}; {asked} is asked for.
             *
             *     course-for-other-item: This course is for other equipment.
             *
             *     language-not-taught: {language} is not among the languages of this course: {languages}.
             *
             *     session-not-open: Seats are booked before a session begins. It begins on {beginsOn}, or was called off.
             *
             *     request-not-open: There is no such request, or it was withdrawn.
             *
             *     booking-other-readers: Session and request are not released to the same readers. What is booked would tell of the one to readers of the other.
             *
             *     release-beyond: {freeSeats, plural, one {Only # seat of the cohort is} other {Only # seats of the cohort are}} nobody’s.
             *
             *     cohort-full: {freeSeats, plural, one {# seat is} other {# seats are}} left in this cohort.
             *
             *     trainee-twice: {pseudonym} sits in this session already.
             *
             *     trainee-elsewhere: {pseudonym} sits in another session from {beginsOn} to {endsOn}.
             *
             *     language-not-spoken: {pseudonym} speaks none of the languages of this course: {languages}.
             *
             *     prerequisite-missing: {pseudonym} lacks what this course asks for: {missing}.
             *
             *     seat-step-order: This does not follow from where the trainee is.
             *
             *     session-over: This session ended on {endsOn}.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     course-refers-to-nothing: What the course names is not there.
             *
             *     course-without-language: Say in which languages the course is taught.
             *
             *     course-asks-for-itself: A course cannot ask for {skill}, which it teaches itself.
             *
             *     course-needs-basis: What is illustrative says on what basis.
             *
             *     seats-not-positive: A session has at least one seat, not {seats, number}.
             *
             *     session-ends-before: A session ends on {beginsOn}, when it begins, or later.
             *
             *     request-without-seats: Ask for at least one seat, not {seats, number}.
             *
             *     request-refers-to-nothing: What the request names is not there.
             *
             *     request-needs-basis: What is illustrative says on what basis.
             *
             *     cohort-without-seats: Say at least one seat, not {seats, number}.
             *
             *     seat-day: The day is between {earliest} and {latest}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nominateTrainees: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                cohort: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nomination"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenCourseSession"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description course-reference-taken: This donor uses the reference for another course already.
             *
             *     session-booked: {bookedSeats, plural, one {# seat is} other {# seats are}} booked. Release seats first.
             *
             *     session-called-off: This session was called off, and stays so.
             *
             *     training-reference-taken: This recipient uses the reference for another request already.
             *
             *     request-withdrawn: This request was withdrawn already.
             *
             *     request-booked: {bookedSeats, plural, one {# seat is} other {# seats are}} booked for this request. Release seats first.
             *
             *     session-full: {askedSeats, plural, one {# seat is} other {# seats are}} more than the {freeSeats, number} that are free.
             *
             *     request-covered: {askedSeats, plural, one {# seat is} other {# seats are}} more than the {missingSeats, number} that this request still lacks.
             *
             *     course-teaches-otherwise: This course teaches {taught}; {asked} is asked for.
             *
             *     course-for-other-item: This course is for other equipment.
             *
             *     language-not-taught: {language} is not among the languages of this course: {languages}.
             *
             *     session-not-open: Seats are booked before a session begins. It begins on {beginsOn}, or was called off.
             *
             *     request-not-open: There is no such request, or it was withdrawn.
             *
             *     booking-other-readers: Session and request are not released to the same readers. What is booked would tell of the one to readers of the other.
             *
             *     release-beyond: {freeSeats, plural, one {Only # seat of the cohort is} other {Only # seats of the cohort are}} nobody’s.
             *
             *     cohort-full: {freeSeats, plural, one {# seat is} other {# seats are}} left in this cohort.
             *
             *     trainee-twice: {pseudonym} sits in this session already.
             *
             *     trainee-elsewhere: {pseudonym} sits in another session from {beginsOn} to {endsOn}.
             *
             *     language-not-spoken: {pseudonym} speaks none of the languages of this course: {languages}.
             *
             *     prerequisite-missing: {pseudonym} lacks what this course asks for: {missing}.
             *
             *     seat-step-order: This does not follow from where the trainee is.
             *
             *     session-over: This session ended on {endsOn}.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     course-refers-to-nothing: What the course names is not there.
             *
             *     course-without-language: Say in which languages the course is taught.
             *
             *     course-asks-for-itself: A course cannot ask for {skill}, which it teaches itself.
             *
             *     course-needs-basis: What is illustrative says on what basis.
             *
             *     seats-not-positive: A session has at least one seat, not {seats, number}.
             *
             *     session-ends-before: A session ends on {beginsOn}, when it begins, or later.
             *
             *     request-without-seats: Ask for at least one seat, not {seats, number}.
             *
             *     request-refers-to-nothing: What the request names is not there.
             *
             *     request-needs-basis: What is illustrative says on what basis.
             *
             *     cohort-without-seats: Say at least one seat, not {seats, number}.
             *
             *     seat-day: The day is between {earliest} and {latest}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stepSeat: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                seat: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeatStep"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenCourseSession"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description course-reference-taken: This donor uses the reference for another course already.
             *
             *     session-booked: {bookedSeats, plural, one {# seat is} other {# seats are}} booked. Release seats first.
             *
             *     session-called-off: This session was called off, and stays so.
             *
             *     training-reference-taken: This recipient uses the reference for another request already.
             *
             *     request-withdrawn: This request was withdrawn already.
             *
             *     request-booked: {bookedSeats, plural, one {# seat is} other {# seats are}} booked for this request. Release seats first.
             *
             *     session-full: {askedSeats, plural, one {# seat is} other {# seats are}} more than the {freeSeats, number} that are free.
             *
             *     request-covered: {askedSeats, plural, one {# seat is} other {# seats are}} more than the {missingSeats, number} that this request still lacks.
             *
             *     course-teaches-otherwise: This course teaches {taught}; {asked} is asked for.
             *
             *     course-for-other-item: This course is for other equipment.
             *
             *     language-not-taught: {language} is not among the languages of this course: {languages}.
             *
             *     session-not-open: Seats are booked before a session begins. It begins on {beginsOn}, or was called off.
             *
             *     request-not-open: There is no such request, or it was withdrawn.
             *
             *     booking-other-readers: Session and request are not released to the same readers. What is booked would tell of the one to readers of the other.
             *
             *     release-beyond: {freeSeats, plural, one {Only # seat of the cohort is} other {Only # seats of the cohort are}} nobody’s.
             *
             *     cohort-full: {freeSeats, plural, one {# seat is} other {# seats are}} left in this cohort.
             *
             *     trainee-twice: {pseudonym} sits in this session already.
             *
             *     trainee-elsewhere: {pseudonym} sits in another session from {beginsOn} to {endsOn}.
             *
             *     language-not-spoken: {pseudonym} speaks none of the languages of this course: {languages}.
             *
             *     prerequisite-missing: {pseudonym} lacks what this course asks for: {missing}.
             *
             *     seat-step-order: This does not follow from where the trainee is.
             *
             *     session-over: This session ended on {endsOn}.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             *
             *     course-refers-to-nothing: What the course names is not there.
             *
             *     course-without-language: Say in which languages the course is taught.
             *
             *     course-asks-for-itself: A course cannot ask for {skill}, which it teaches itself.
             *
             *     course-needs-basis: What is illustrative says on what basis.
             *
             *     seats-not-positive: A session has at least one seat, not {seats, number}.
             *
             *     session-ends-before: A session ends on {beginsOn}, when it begins, or later.
             *
             *     request-without-seats: Ask for at least one seat, not {seats, number}.
             *
             *     request-refers-to-nothing: What the request names is not there.
             *
             *     request-needs-basis: What is illustrative says on what basis.
             *
             *     cohort-without-seats: Say at least one seat, not {seats, number}.
             *
             *     seat-day: The day is between {earliest} and {latest}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openTrainee: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trainee"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTraineeName: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedTrainee"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description trainee-unnamed: No name is kept for this pseudonym. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nameTrainee: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TraineeName"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trainee"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description trainee-unnamed: No name is kept for this pseudonym. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseTraineeName: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trainee"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description trainee-unnamed: No name is kept for this pseudonym. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                kind?: "party" | "item" | "node" | "leg" | "need" | "packageTemplate" | "packageNeed" | "contribution" | "allocation" | "consignment" | "statement" | "proposal" | "body" | "decision" | "accession" | "meeting" | "course" | "courseSession" | "trainingRequest" | "trainee" | "file" | "signingKey" | "account" | "invitation" | "log" | "room";
                id?: string;
                after?: string;
                limit?: number;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLogs: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditLogs"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveAuditEntry: {
        parameters: {
            query?: {
                log?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                index: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditProof"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description entry-not-yet-signed: Entry {index} is newer than the last signed checkpoint, which ends at {size, plural, one {# entry} other {# entries}}. The next one follows within a minute. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveConsistency: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                log: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyProof"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description log-size-order: A log does not grow backwards: from {from} to {to}.
             *
             *     log-size-unsigned: The signed log has {size, plural, one {# entry} other {# entries}}, not {to}.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLogEntries: {
        parameters: {
            query?: {
                from?: string;
                limit?: number;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                log: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogEntries"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDescription"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordSignIn"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign-in-refused: Name, password and code do not go together. Nothing more is told, so that nobody learns who has an account. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no-accounts-here: This needs an account that is signed in, in a room that has accounts. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too many requests at once or in a short time; Retry-After says when to try again.
             *
             *     sign-in-barred: That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A rule says no, or the same request is being carried out. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    prove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordProof"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign-in-refused: Name, password and code do not go together. Nothing more is told, so that nobody learns who has an account. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no-accounts-here: This needs an account that is signed in, in a room that has accounts. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too many requests at once or in a short time; Retry-After says when to try again.
             *
             *     sign-in-barred: That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    switchParty: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartySwitch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign-in-refused: Name, password and code do not go together. Nothing more is told, so that nobody learns who has an account. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no-accounts-here: This needs an account that is signed in, in a room that has accounts. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too many requests at once or in a short time; Retry-After says when to try again.
             *
             *     sign-in-barred: That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyQuestion"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description sign-in-refused: Name, password and code do not go together. Nothing more is told, so that nobody learns who has an account.
             *
             *     passkey-refused: This passkey is not taken here.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description no-accounts-here: This needs an account that is signed in, in a room that has accounts.
             *
             *     passkey-there: This passkey is registered already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too many requests at once or in a short time; Retry-After says when to try again.
             *
             *     sign-in-barred: That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInByPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyAnswer"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInByPasskey"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description sign-in-refused: Name, password and code do not go together. Nothing more is told, so that nobody learns who has an account.
             *
             *     passkey-refused: This passkey is not taken here.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description no-accounts-here: This needs an account that is signed in, in a room that has accounts.
             *
             *     passkey-there: This passkey is registered already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too many requests at once or in a short time; Retry-After says when to try again.
             *
             *     sign-in-barred: That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveByPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyAnswer"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description sign-in-refused: Name, password and code do not go together. Nothing more is told, so that nobody learns who has an account.
             *
             *     passkey-refused: This passkey is not taken here.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description no-accounts-here: This needs an account that is signed in, in a room that has accounts.
             *
             *     passkey-there: This passkey is registered already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too many requests at once or in a short time; Retry-After says when to try again.
             *
             *     sign-in-barred: That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askNewPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewPasskeyQuestion"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description sign-in-refused: Name, password and code do not go together. Nothing more is told, so that nobody learns who has an account.
             *
             *     passkey-refused: This passkey is not taken here.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description no-accounts-here: This needs an account that is signed in, in a room that has accounts.
             *
             *     passkey-there: This passkey is registered already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too many requests at once or in a short time; Retry-After says when to try again.
             *
             *     sign-in-barred: That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasskey"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedPasskey"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description sign-in-refused: Name, password and code do not go together. Nothing more is told, so that nobody learns who has an account.
             *
             *     passkey-refused: This passkey is not taken here.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description no-accounts-here: This needs an account that is signed in, in a room that has accounts.
             *
             *     passkey-there: This passkey is registered already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too many requests at once or in a short time; Retry-After says when to try again.
             *
             *     sign-in-barred: That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyRemoval"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A rule says no, or the same request is being carried out. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginOpenid: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenidBeginning"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenidBegun"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description sign-in-refused: Name, password and code do not go together. Nothing more is told, so that nobody learns who has an account.
             *
             *     openid-refused: The identity provider did not vouch for anyone who has an account here.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no-accounts-here: This needs an account that is signed in, in a room that has accounts. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too many requests at once or in a short time; Retry-After says when to try again.
             *
             *     sign-in-barred: That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishOpenid: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenidReturn"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenidFinished"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description sign-in-refused: Name, password and code do not go together. Nothing more is told, so that nobody learns who has an account.
             *
             *     openid-refused: The identity provider did not vouch for anyone who has an account here.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no-accounts-here: This needs an account that is signed in, in a room that has accounts. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too many requests at once or in a short time; Retry-After says when to try again.
             *
             *     sign-in-barred: That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tieOpenid: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenidTie"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenidTieBegun"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description sign-in-refused: Name, password and code do not go together. Nothing more is told, so that nobody learns who has an account.
             *
             *     openid-refused: The identity provider did not vouch for anyone who has an account here.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no-accounts-here: This needs an account that is signed in, in a room that has accounts. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too many requests at once or in a short time; Retry-After says when to try again.
             *
             *     sign-in-barred: That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    untieOpenid: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenidUntie"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A rule says no, or the same request is being carried out. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationSecret"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenInvitation"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign-in-refused: Name, password and code do not go together. Nothing more is told, so that nobody learns who has an account. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description no-accounts-here: This needs an account that is signed in, in a room that has accounts.
             *
             *     invitation-over: This link does not hold: it was used, is over, or was never given. Ask for another.
             *
             *     login-taken: This name to sign in with is taken. Choose another.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description party-to-name: Name the organisation for which you coordinate.
             *
             *     code-wrong: This is not the code of this moment. Check the clock of the device, and type the next code.
             *
             *     password-too-short: A password has at least {least, plural, one {# character} other {# characters}}.
             *
             *     password-too-plain: This password is too easy to guess. Take several words that do not belong together, or let a password manager make one.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too many requests at once or in a short time; Retry-After says when to try again.
             *
             *     sign-in-barred: That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign-in-refused: Name, password and code do not go together. Nothing more is told, so that nobody learns who has an account. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description no-accounts-here: This needs an account that is signed in, in a room that has accounts.
             *
             *     invitation-over: This link does not hold: it was used, is over, or was never given. Ask for another.
             *
             *     login-taken: This name to sign in with is taken. Choose another.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description party-to-name: Name the organisation for which you coordinate.
             *
             *     code-wrong: This is not the code of this moment. Check the clock of the device, and type the next code.
             *
             *     password-too-short: A password has at least {least, plural, one {# character} other {# characters}}.
             *
             *     password-too-plain: This password is too easy to guess. Take several words that do not belong together, or let a password manager make one.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too many requests at once or in a short time; Retry-After says when to try again.
             *
             *     sign-in-barred: That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invited"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign-in-refused: Name, password and code do not go together. Nothing more is told, so that nobody learns who has an account. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description no-accounts-here: This needs an account that is signed in, in a room that has accounts.
             *
             *     invitation-over: This link does not hold: it was used, is over, or was never given. Ask for another.
             *
             *     login-taken: This name to sign in with is taken. Choose another.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description party-to-name: Name the organisation for which you coordinate.
             *
             *     code-wrong: This is not the code of this moment. Check the clock of the device, and type the next code.
             *
             *     password-too-short: A password has at least {least, plural, one {# character} other {# characters}}.
             *
             *     password-too-plain: This password is too easy to guess. Take several words that do not belong together, or let a password manager make one.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too many requests at once or in a short time; Retry-After says when to try again.
             *
             *     sign-in-barred: That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listActors: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Actors"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMembership: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign-in-refused: Name, password and code do not go together. Nothing more is told, so that nobody learns who has an account. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description no-accounts-here: This needs an account that is signed in, in a room that has accounts.
             *
             *     last-coordinator: Nobody would be left who may let others in. Make someone else a coordinator first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description password-too-short: A password has at least {least, plural, one {# character} other {# characters}}.
             *
             *     password-too-plain: This password is too easy to guess. Take several words that do not belong together, or let a password manager make one.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too many requests at once or in a short time; Retry-After says when to try again.
             *
             *     sign-in-barred: That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign-in-refused: Name, password and code do not go together. Nothing more is told, so that nobody learns who has an account. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description no-accounts-here: This needs an account that is signed in, in a room that has accounts.
             *
             *     last-coordinator: Nobody would be left who may let others in. Make someone else a coordinator first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description password-too-short: A password has at least {least, plural, one {# character} other {# characters}}.
             *
             *     password-too-plain: This password is too easy to guess. Take several words that do not belong together, or let a password manager make one.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too many requests at once or in a short time; Retry-After says when to try again.
             *
             *     sign-in-barred: That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign-in-refused: Name, password and code do not go together. Nothing more is told, so that nobody learns who has an account. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description no-accounts-here: This needs an account that is signed in, in a room that has accounts.
             *
             *     last-coordinator: Nobody would be left who may let others in. Make someone else a coordinator first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description password-too-short: A password has at least {least, plural, one {# character} other {# characters}}.
             *
             *     password-too-plain: This password is too easy to guess. Take several words that do not belong together, or let a password manager make one.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too many requests at once or in a short time; Retry-After says when to try again.
             *
             *     sign-in-barred: That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAccount"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign-in-refused: Name, password and code do not go together. Nothing more is told, so that nobody learns who has an account. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no-accounts-here: This needs an account that is signed in, in a room that has accounts. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too many requests at once or in a short time; Retry-After says when to try again.
             *
             *     sign-in-barred: That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign-in-refused: Name, password and code do not go together. Nothing more is told, so that nobody learns who has an account. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description no-accounts-here: This needs an account that is signed in, in a room that has accounts.
             *
             *     last-coordinator: Nobody would be left who may let others in. Make someone else a coordinator first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description password-too-short: A password has at least {least, plural, one {# character} other {# characters}}.
             *
             *     password-too-plain: This password is too easy to guess. Take several words that do not belong together, or let a password manager make one.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description Too many requests at once or in a short time; Retry-After says when to try again.
             *
             *     sign-in-barred: That was tried too often. Try again in {seconds, plural, one {# second} other {# seconds}}.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A rule says no, or the same request is being carried out. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewToken"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeToken"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A rule says no, or the same request is being carried out. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A rule says no, or the same request is being carried out. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts itself, or the key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRelabellings: {
        parameters: {
            query?: {
                record?: string;
                state?: "open" | "confirmed" | "declined";
                limit?: string;
            };
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relabellings"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askRelabelling: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRelabelling"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relabelling"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own.
             *
             *     relabelling-same-person: Another person than who asked for it has to confirm it.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description relabelling-open-already: Another label is asked for already; it has to be confirmed or declined first.
             *
             *     relabelling-same-label: The record has this label already.
             *
             *     relabelling-settled: This was settled before: {state, select, confirmed {it was confirmed} other {it was declined}}.
             *
             *     relabelling-overtaken: The record has another label by now than when this was asked. Ask anew.
             *
             *     relabelling-reference-taken: A record with that label has the same reference already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmRelabelling: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relabelling"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own.
             *
             *     relabelling-same-person: Another person than who asked for it has to confirm it.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description relabelling-open-already: Another label is asked for already; it has to be confirmed or declined first.
             *
             *     relabelling-same-label: The record has this label already.
             *
             *     relabelling-settled: This was settled before: {state, select, confirmed {it was confirmed} other {it was declined}}.
             *
             *     relabelling-overtaken: The record has another label by now than when this was asked. Ask anew.
             *
             *     relabelling-reference-taken: A record with that label has the same reference already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineRelabelling: {
        parameters: {
            query?: never;
            header?: {
                /** @description Which of the demonstration's users acts. A room with accounts refuses it. */
                "entente-actor"?: "coordinator" | "recipient-staff" | "donor-deu" | "donor-ltu" | "donor-nor" | "donor-swe" | "donor-usa" | "training-planner" | "analyst";
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relabelling"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description not-your-own: This is another organisation's. In the name of {org} one changes what is its own.
             *
             *     relabelling-same-person: Another person than who asked for it has to confirm it.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description relabelling-open-already: Another label is asked for already; it has to be confirmed or declined first.
             *
             *     relabelling-same-label: The record has this label already.
             *
             *     relabelling-settled: This was settled before: {state, select, confirmed {it was confirmed} other {it was declined}}.
             *
             *     relabelling-overtaken: The record has another label by now than when this was asked. Ask anew.
             *
             *     relabelling-reference-taken: A record with that label has the same reference already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Someone was faster. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description label-wider-than-parent: A record is released to no one who may not read what it names.
             *
             *     label-without-owner: A record is always released to the party it belongs to.
             *
             *     label-beyond-oneself: You could not read this record yourself under that label.
             *
             *     label-party-unknown: There is no party with this code.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests at once or in a short time; Retry-After says when to try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startImport: {
        parameters: {
            query: {
                fileName: string;
                dryRun?: "true" | "false";
                language?: "en" | "fr" | "uk";
            };
            header?: {
                "entente-actor"?: string;
            };
            path: {
                kind: "parties" | "catalogue" | "nodes" | "legs" | "network" | "needs" | "contributions" | "kiel" | "record" | "alliance" | "packages" | "links";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Under way; ask the job. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        kind: string;
                        fileName: string;
                        dryRun: boolean;
                        /** @enum {string} */
                        state: "running" | "done" | "failed" | "cancelled";
                        progress: {
                            /** @enum {string} */
                            phase: "reading" | "checking" | "writing" | "ended";
                            done: number;
                            total: number | null;
                        };
                        result: null | {
                            added: number;
                            changed: number;
                            unchanged: number;
                            refused: {
                                row: number | null;
                                column: string | null;
                                code: string;
                                message: string;
                            }[];
                        };
                        failure: string | null;
                    };
                };
            };
            /** @description No, with the place. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No, with the place. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No, with the place. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No, with the place. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openJob: {
        parameters: {
            query?: {
                language?: "en" | "fr" | "uk";
            };
            header?: {
                "entente-actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        kind: string;
                        fileName: string;
                        dryRun: boolean;
                        /** @enum {string} */
                        state: "running" | "done" | "failed" | "cancelled";
                        progress: {
                            /** @enum {string} */
                            phase: "reading" | "checking" | "writing" | "ended";
                            done: number;
                            total: number | null;
                        };
                        result: null | {
                            added: number;
                            changed: number;
                            unchanged: number;
                            refused: {
                                row: number | null;
                                column: string | null;
                                code: string;
                                message: string;
                            }[];
                        };
                        failure: string | null;
                    };
                };
            };
            /** @description No, with the place. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelJob: {
        parameters: {
            query?: {
                language?: "en" | "fr" | "uk";
            };
            header?: {
                "entente-actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        kind: string;
                        fileName: string;
                        dryRun: boolean;
                        /** @enum {string} */
                        state: "running" | "done" | "failed" | "cancelled";
                        progress: {
                            /** @enum {string} */
                            phase: "reading" | "checking" | "writing" | "ended";
                            done: number;
                            total: number | null;
                        };
                        result: null | {
                            added: number;
                            changed: number;
                            unchanged: number;
                            refused: {
                                row: number | null;
                                column: string | null;
                                code: string;
                                message: string;
                            }[];
                        };
                        failure: string | null;
                    };
                };
            };
            /** @description No, with the place. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openMarkedFile: {
        parameters: {
            query?: {
                language?: "en" | "fr" | "uk";
            };
            header?: {
                "entente-actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description No, with the place. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openTemplate: {
        parameters: {
            query?: {
                language?: "en" | "fr" | "uk";
                format?: "xlsx" | "csv";
            };
            header?: never;
            path: {
                kind: "parties" | "catalogue" | "nodes" | "legs" | "needs" | "contributions" | "links";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description No, with the place. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportFile: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json" | "geojson";
            };
            header?: never;
            path: {
                kind: "parties" | "catalogue" | "nodes" | "legs" | "needs" | "contributions" | "network";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description No such format. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such kind. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openPaper: {
        parameters: {
            query?: {
                language?: "en" | "fr" | "uk";
            };
            header?: never;
            path: {
                id: string;
                kind: "label" | "packing-list" | "manifest" | "waybill" | "dangerous-goods" | "customs" | "receipt" | "discrepancies" | "donation";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description No such language. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such consignment, or no such paper. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description No such consignment, or nothing was handed over. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                log: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A signed note. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description No such log, or nothing was signed yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                log: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lines of JSON. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description No such log, or nothing was signed yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/plain": string;
            };
        };
        responses: {
            /** @description Signature lines. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Out of form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed by a known key of the log. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a log that this room witnesses. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The size of the last checkpoint cosigned. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/x.tlog.size": string;
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not consistent with the last checkpoint cosigned. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWitnessedCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A signed note. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description None was cosigned. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
