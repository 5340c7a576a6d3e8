from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = None

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_draft = resolve('draft')
    l_0_kind = resolve('kind')
    l_0_title = resolve('title')
    l_0_reference = resolve('reference')
    l_0_labels = resolve('labels')
    l_0_date = resolve('date')
    l_0_time = resolve('time')
    l_0_location = resolve('location')
    l_0_approval = resolve('approval')
    l_0_chair = resolve('chair')
    l_0_minute_taker = resolve('minute_taker')
    l_0_funding_statement = resolve('funding_statement')
    l_0_fund = resolve('fund')
    l_0_overview = resolve('overview')
    l_0_attendees = resolve('attendees')
    l_0_guests = resolve('guests')
    l_0_excused = resolve('excused')
    l_0_absent = resolve('absent')
    l_0_agenda = resolve('agenda')
    l_0_action_list = resolve('action_list')
    l_0_next_meeting = resolve('next_meeting')
    l_0_attachments = resolve('attachments')
    l_0_signatures = resolve('signatures')
    try:
        t_1 = environment.filters['(counted)']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named '(counted)' found.")
    try:
        t_2 = environment.filters['(paid)']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named '(paid)' found.")
    try:
        t_3 = environment.filters['batch']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'batch' found.")
    try:
        t_4 = environment.filters['e']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'e' found.")
    try:
        t_5 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_6 = environment.filters['list']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'list' found.")
    try:
        t_7 = environment.filters['paragraphs']
    except KeyError:
        @internalcode
        def t_7(*unused):
            raise TemplateRuntimeError("No filter named 'paragraphs' found.")
    try:
        t_8 = environment.filters['runs']
    except KeyError:
        @internalcode
        def t_8(*unused):
            raise TemplateRuntimeError("No filter named 'runs' found.")
    try:
        t_9 = environment.filters['selectattr']
    except KeyError:
        @internalcode
        def t_9(*unused):
            raise TemplateRuntimeError("No filter named 'selectattr' found.")
    try:
        t_10 = environment.filters['upper']
    except KeyError:
        @internalcode
        def t_10(*unused):
            raise TemplateRuntimeError("No filter named 'upper' found.")
    pass
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>'
    if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Draft"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize((undefined(name='draft') if l_0_draft is missing else l_0_draft))
        yield '</w:t></w:r></w:p>'
    if (undefined(name='kind') if l_0_kind is missing else l_0_kind):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="DocumentKind"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize((undefined(name='kind') if l_0_kind is missing else l_0_kind))
        yield '</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.finalize((undefined(name='title') if l_0_title is missing else l_0_title))
    yield '</w:t></w:r></w:p>'
    if (undefined(name='reference') if l_0_reference is missing else l_0_reference):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Metadata"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'reference'))
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'colon'))
        yield ' '
        yield environment.finalize((undefined(name='reference') if l_0_reference is missing else l_0_reference))
        yield '</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Subtitle"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.finalize(t_10(t_2((undefined(name='date') if l_0_date is missing else l_0_date)[:1])))
    yield environment.finalize(t_2((undefined(name='date') if l_0_date is missing else l_0_date)[1:]))
    if (undefined(name='time') if l_0_time is missing else l_0_time):
        pass
        yield ', '
        yield environment.finalize((undefined(name='time') if l_0_time is missing else l_0_time))
    if (undefined(name='location') if l_0_location is missing else l_0_location):
        pass
        yield ' – '
        yield environment.finalize((undefined(name='location') if l_0_location is missing else l_0_location))
    yield '</w:t></w:r></w:p>'
    if (undefined(name='approval') if l_0_approval is missing else l_0_approval):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Metadata"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize((undefined(name='approval') if l_0_approval is missing else l_0_approval))
        yield '</w:t></w:r></w:p>'
    if (undefined(name='chair') if l_0_chair is missing else l_0_chair):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Metadata"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'chair'))
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'colon'))
        yield ' '
        yield environment.finalize((undefined(name='chair') if l_0_chair is missing else l_0_chair))
        yield '</w:t></w:r></w:p>'
    if (undefined(name='minute_taker') if l_0_minute_taker is missing else l_0_minute_taker):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Metadata"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'minute_taker'))
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'colon'))
        yield ' '
        yield environment.finalize((undefined(name='minute_taker') if l_0_minute_taker is missing else l_0_minute_taker))
        yield '</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Funding"/></w:pPr><w:r><w:t xml:space="preserve">'
    if (undefined(name='funding_statement') if l_0_funding_statement is missing else l_0_funding_statement):
        pass
        yield environment.finalize((undefined(name='funding_statement') if l_0_funding_statement is missing else l_0_funding_statement))
        yield ' – '
    yield environment.finalize((undefined(name='fund') if l_0_fund is missing else l_0_fund))
    yield '</w:t></w:r></w:p>'
    if (undefined(name='overview') if l_0_overview is missing else l_0_overview):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Heading1Unnumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'agenda'))
        yield '</w:t></w:r></w:p>'
        for l_1_entry in t_1((undefined(name='overview') if l_0_overview is missing else l_0_overview), 1538):
            _loop_vars = {}
            pass
            if environment.getattr(l_1_entry, 'part'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="OverviewPart"/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r>'
                yield environment.finalize(t_8(environment.getattr(l_1_entry, 'part')))
                yield '<w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
            elif environment.getattr(l_1_entry, 'number'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="OverviewOwnNumber"/></w:pPr><w:r><w:rPr><w:color w:val="003399"/></w:rPr><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_entry, 'number'))
                yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                yield environment.finalize(t_8(environment.getattr(l_1_entry, 'title')))
                yield '<w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
            else:
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="Overview"/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r>'
                yield environment.finalize(t_8(environment.getattr(l_1_entry, 'title')))
                yield '<w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
        l_1_entry = missing
    if (undefined(name='attendees') if l_0_attendees is missing else l_0_attendees):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Heading1Unnumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'present'))
        yield '</w:t></w:r></w:p>'
        if ((t_2(t_5((undefined(name='attendees') if l_0_attendees is missing else l_0_attendees))) >= 8) and (not (((((t_6(context.eval_ctx, t_9(context, (undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 'group')) or t_6(context.eval_ctx, t_9(context, (undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 'organisation'))) or t_6(context.eval_ctx, t_9(context, (undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 'role'))) or t_6(context.eval_ctx, t_9(context, (undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 'note'))) or t_6(context.eval_ctx, t_9(context, (undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 'email'))) or t_6(context.eval_ctx, t_9(context, (undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 'replaced_by'))))):
            pass
            for l_1_pair in t_1(t_3((undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 2, ''), 957):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="AttendeePair"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 0), 'names'))
                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                if environment.getitem(l_1_pair, 1):
                    pass
                    yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 1), 'names'))
                yield '</w:t></w:r></w:p>'
            l_1_pair = missing
        else:
            pass
            l_1_loop = missing
            for l_1_person, l_1_loop in LoopContext(t_1((undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 15980), undefined):
                _loop_vars = {}
                pass
                if environment.getattr(l_1_person, 'group'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Group"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(l_1_person, 'group'))
                    yield '</w:t></w:r></w:p>'
                if (not environment.getattr(l_1_person, 'names')):
                    pass
                elif ((not environment.getattr(l_1_loop, 'first')) and environment.getattr(environment.getattr(l_1_loop, 'previtem'), 'group')):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Attendee"/><w:spacing w:before="160"/></w:pPr><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                    if environment.getattr(l_1_person, 'role'):
                        pass
                        yield ', '
                        yield environment.finalize(environment.getattr(l_1_person, 'role'))
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield ' – '
                        yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
                    if environment.getattr(l_1_person, 'note'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve"> ('
                        yield environment.finalize(environment.getattr(l_1_person, 'note'))
                        yield ')</w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'email'):
                        pass
                        yield ' – </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                        yield environment.finalize(t_8(environment.getattr(l_1_person, 'email')))
                        yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'replaced_by'):
                        pass
                        yield ' ('
                        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'replaced_by'))
                        yield ' '
                        yield environment.finalize(environment.getattr(l_1_person, 'replaced_by'))
                        yield ')'
                    yield '</w:t></w:r></w:p>'
                elif (environment.getattr(l_1_loop, 'first') and (not environment.getattr(l_1_loop, 'last'))):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Attendee"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                    if environment.getattr(l_1_person, 'role'):
                        pass
                        yield ', '
                        yield environment.finalize(environment.getattr(l_1_person, 'role'))
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield ' – '
                        yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
                    if environment.getattr(l_1_person, 'note'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve"> ('
                        yield environment.finalize(environment.getattr(l_1_person, 'note'))
                        yield ')</w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'email'):
                        pass
                        yield ' – </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                        yield environment.finalize(t_8(environment.getattr(l_1_person, 'email')))
                        yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'replaced_by'):
                        pass
                        yield ' ('
                        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'replaced_by'))
                        yield ' '
                        yield environment.finalize(environment.getattr(l_1_person, 'replaced_by'))
                        yield ')'
                    yield '</w:t></w:r></w:p>'
                else:
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Attendee"/></w:pPr><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                    if environment.getattr(l_1_person, 'role'):
                        pass
                        yield ', '
                        yield environment.finalize(environment.getattr(l_1_person, 'role'))
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield ' – '
                        yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
                    if environment.getattr(l_1_person, 'note'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve"> ('
                        yield environment.finalize(environment.getattr(l_1_person, 'note'))
                        yield ')</w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'email'):
                        pass
                        yield ' – </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                        yield environment.finalize(t_8(environment.getattr(l_1_person, 'email')))
                        yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'replaced_by'):
                        pass
                        yield ' ('
                        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'replaced_by'))
                        yield ' '
                        yield environment.finalize(environment.getattr(l_1_person, 'replaced_by'))
                        yield ')'
                    yield '</w:t></w:r></w:p>'
                if environment.getattr(l_1_person, 'people'):
                    pass
                    if ((t_2(t_5(environment.getattr(l_1_person, 'people'))) >= 8) and (not (((((t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'group')) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'organisation'))) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'role'))) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'note'))) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'email'))) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'replaced_by'))))):
                        pass
                        for l_2_pair in t_1(t_3(environment.getattr(l_1_person, 'people'), 2, ''), 960):
                            _loop_vars = {}
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="GroupMemberPair"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 0), 'names'))
                            yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                            if environment.getitem(l_2_pair, 1):
                                pass
                                yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 1), 'names'))
                            yield '</w:t></w:r></w:p>'
                        l_2_pair = missing
                    else:
                        pass
                        for l_2_person in t_1(environment.getattr(l_1_person, 'people'), 2686):
                            _loop_vars = {}
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="GroupMember"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_2_person, 'organisation'):
                                pass
                                yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(l_2_person, 'names'))
                                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                            else:
                                pass
                                yield environment.finalize(environment.getattr(l_2_person, 'names'))
                            if environment.getattr(l_2_person, 'role'):
                                pass
                                yield ', '
                                yield environment.finalize(environment.getattr(l_2_person, 'role'))
                            if environment.getattr(l_2_person, 'organisation'):
                                pass
                                yield ' – '
                                yield environment.finalize(environment.getattr(l_2_person, 'organisation'))
                            if environment.getattr(l_2_person, 'note'):
                                pass
                                yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve"> ('
                                yield environment.finalize(environment.getattr(l_2_person, 'note'))
                                yield ')</w:t></w:r><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_2_person, 'email'):
                                pass
                                yield ' – </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                                yield environment.finalize(t_8(environment.getattr(l_2_person, 'email')))
                                yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_2_person, 'replaced_by'):
                                pass
                                yield ' ('
                                yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'replaced_by'))
                                yield ' '
                                yield environment.finalize(environment.getattr(l_2_person, 'replaced_by'))
                                yield ')'
                            yield '</w:t></w:r></w:p>'
                        l_2_person = missing
            l_1_loop = l_1_person = missing
    if (undefined(name='guests') if l_0_guests is missing else l_0_guests):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Heading1Unnumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'guests'))
        yield '</w:t></w:r></w:p>'
        if ((t_2(t_5((undefined(name='guests') if l_0_guests is missing else l_0_guests))) >= 8) and (not (((((t_6(context.eval_ctx, t_9(context, (undefined(name='guests') if l_0_guests is missing else l_0_guests), 'group')) or t_6(context.eval_ctx, t_9(context, (undefined(name='guests') if l_0_guests is missing else l_0_guests), 'organisation'))) or t_6(context.eval_ctx, t_9(context, (undefined(name='guests') if l_0_guests is missing else l_0_guests), 'role'))) or t_6(context.eval_ctx, t_9(context, (undefined(name='guests') if l_0_guests is missing else l_0_guests), 'note'))) or t_6(context.eval_ctx, t_9(context, (undefined(name='guests') if l_0_guests is missing else l_0_guests), 'email'))) or t_6(context.eval_ctx, t_9(context, (undefined(name='guests') if l_0_guests is missing else l_0_guests), 'replaced_by'))))):
            pass
            for l_1_pair in t_1(t_3((undefined(name='guests') if l_0_guests is missing else l_0_guests), 2, ''), 957):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="AttendeePair"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 0), 'names'))
                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                if environment.getitem(l_1_pair, 1):
                    pass
                    yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 1), 'names'))
                yield '</w:t></w:r></w:p>'
            l_1_pair = missing
        else:
            pass
            l_1_loop = missing
            for l_1_person, l_1_loop in LoopContext(t_1((undefined(name='guests') if l_0_guests is missing else l_0_guests), 15980), undefined):
                _loop_vars = {}
                pass
                if environment.getattr(l_1_person, 'group'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Group"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(l_1_person, 'group'))
                    yield '</w:t></w:r></w:p>'
                if (not environment.getattr(l_1_person, 'names')):
                    pass
                elif ((not environment.getattr(l_1_loop, 'first')) and environment.getattr(environment.getattr(l_1_loop, 'previtem'), 'group')):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Attendee"/><w:spacing w:before="160"/></w:pPr><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                    if environment.getattr(l_1_person, 'role'):
                        pass
                        yield ', '
                        yield environment.finalize(environment.getattr(l_1_person, 'role'))
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield ' – '
                        yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
                    if environment.getattr(l_1_person, 'note'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve"> ('
                        yield environment.finalize(environment.getattr(l_1_person, 'note'))
                        yield ')</w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'email'):
                        pass
                        yield ' – </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                        yield environment.finalize(t_8(environment.getattr(l_1_person, 'email')))
                        yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'replaced_by'):
                        pass
                        yield ' ('
                        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'replaced_by'))
                        yield ' '
                        yield environment.finalize(environment.getattr(l_1_person, 'replaced_by'))
                        yield ')'
                    yield '</w:t></w:r></w:p>'
                elif (environment.getattr(l_1_loop, 'first') and (not environment.getattr(l_1_loop, 'last'))):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Attendee"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                    if environment.getattr(l_1_person, 'role'):
                        pass
                        yield ', '
                        yield environment.finalize(environment.getattr(l_1_person, 'role'))
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield ' – '
                        yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
                    if environment.getattr(l_1_person, 'note'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve"> ('
                        yield environment.finalize(environment.getattr(l_1_person, 'note'))
                        yield ')</w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'email'):
                        pass
                        yield ' – </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                        yield environment.finalize(t_8(environment.getattr(l_1_person, 'email')))
                        yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'replaced_by'):
                        pass
                        yield ' ('
                        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'replaced_by'))
                        yield ' '
                        yield environment.finalize(environment.getattr(l_1_person, 'replaced_by'))
                        yield ')'
                    yield '</w:t></w:r></w:p>'
                else:
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Attendee"/></w:pPr><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                    if environment.getattr(l_1_person, 'role'):
                        pass
                        yield ', '
                        yield environment.finalize(environment.getattr(l_1_person, 'role'))
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield ' – '
                        yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
                    if environment.getattr(l_1_person, 'note'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve"> ('
                        yield environment.finalize(environment.getattr(l_1_person, 'note'))
                        yield ')</w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'email'):
                        pass
                        yield ' – </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                        yield environment.finalize(t_8(environment.getattr(l_1_person, 'email')))
                        yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'replaced_by'):
                        pass
                        yield ' ('
                        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'replaced_by'))
                        yield ' '
                        yield environment.finalize(environment.getattr(l_1_person, 'replaced_by'))
                        yield ')'
                    yield '</w:t></w:r></w:p>'
                if environment.getattr(l_1_person, 'people'):
                    pass
                    if ((t_2(t_5(environment.getattr(l_1_person, 'people'))) >= 8) and (not (((((t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'group')) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'organisation'))) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'role'))) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'note'))) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'email'))) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'replaced_by'))))):
                        pass
                        for l_2_pair in t_1(t_3(environment.getattr(l_1_person, 'people'), 2, ''), 960):
                            _loop_vars = {}
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="GroupMemberPair"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 0), 'names'))
                            yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                            if environment.getitem(l_2_pair, 1):
                                pass
                                yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 1), 'names'))
                            yield '</w:t></w:r></w:p>'
                        l_2_pair = missing
                    else:
                        pass
                        for l_2_person in t_1(environment.getattr(l_1_person, 'people'), 2686):
                            _loop_vars = {}
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="GroupMember"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_2_person, 'organisation'):
                                pass
                                yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(l_2_person, 'names'))
                                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                            else:
                                pass
                                yield environment.finalize(environment.getattr(l_2_person, 'names'))
                            if environment.getattr(l_2_person, 'role'):
                                pass
                                yield ', '
                                yield environment.finalize(environment.getattr(l_2_person, 'role'))
                            if environment.getattr(l_2_person, 'organisation'):
                                pass
                                yield ' – '
                                yield environment.finalize(environment.getattr(l_2_person, 'organisation'))
                            if environment.getattr(l_2_person, 'note'):
                                pass
                                yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve"> ('
                                yield environment.finalize(environment.getattr(l_2_person, 'note'))
                                yield ')</w:t></w:r><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_2_person, 'email'):
                                pass
                                yield ' – </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                                yield environment.finalize(t_8(environment.getattr(l_2_person, 'email')))
                                yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_2_person, 'replaced_by'):
                                pass
                                yield ' ('
                                yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'replaced_by'))
                                yield ' '
                                yield environment.finalize(environment.getattr(l_2_person, 'replaced_by'))
                                yield ')'
                            yield '</w:t></w:r></w:p>'
                        l_2_person = missing
            l_1_loop = l_1_person = missing
    if (undefined(name='excused') if l_0_excused is missing else l_0_excused):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Heading1Unnumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'excused'))
        yield '</w:t></w:r></w:p>'
        if ((t_2(t_5((undefined(name='excused') if l_0_excused is missing else l_0_excused))) >= 8) and (not (((((t_6(context.eval_ctx, t_9(context, (undefined(name='excused') if l_0_excused is missing else l_0_excused), 'group')) or t_6(context.eval_ctx, t_9(context, (undefined(name='excused') if l_0_excused is missing else l_0_excused), 'organisation'))) or t_6(context.eval_ctx, t_9(context, (undefined(name='excused') if l_0_excused is missing else l_0_excused), 'role'))) or t_6(context.eval_ctx, t_9(context, (undefined(name='excused') if l_0_excused is missing else l_0_excused), 'note'))) or t_6(context.eval_ctx, t_9(context, (undefined(name='excused') if l_0_excused is missing else l_0_excused), 'email'))) or t_6(context.eval_ctx, t_9(context, (undefined(name='excused') if l_0_excused is missing else l_0_excused), 'replaced_by'))))):
            pass
            for l_1_pair in t_1(t_3((undefined(name='excused') if l_0_excused is missing else l_0_excused), 2, ''), 957):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="AttendeePair"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 0), 'names'))
                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                if environment.getitem(l_1_pair, 1):
                    pass
                    yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 1), 'names'))
                yield '</w:t></w:r></w:p>'
            l_1_pair = missing
        else:
            pass
            l_1_loop = missing
            for l_1_person, l_1_loop in LoopContext(t_1((undefined(name='excused') if l_0_excused is missing else l_0_excused), 15980), undefined):
                _loop_vars = {}
                pass
                if environment.getattr(l_1_person, 'group'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Group"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(l_1_person, 'group'))
                    yield '</w:t></w:r></w:p>'
                if (not environment.getattr(l_1_person, 'names')):
                    pass
                elif ((not environment.getattr(l_1_loop, 'first')) and environment.getattr(environment.getattr(l_1_loop, 'previtem'), 'group')):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Attendee"/><w:spacing w:before="160"/></w:pPr><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                    if environment.getattr(l_1_person, 'role'):
                        pass
                        yield ', '
                        yield environment.finalize(environment.getattr(l_1_person, 'role'))
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield ' – '
                        yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
                    if environment.getattr(l_1_person, 'note'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve"> ('
                        yield environment.finalize(environment.getattr(l_1_person, 'note'))
                        yield ')</w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'email'):
                        pass
                        yield ' – </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                        yield environment.finalize(t_8(environment.getattr(l_1_person, 'email')))
                        yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'replaced_by'):
                        pass
                        yield ' ('
                        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'replaced_by'))
                        yield ' '
                        yield environment.finalize(environment.getattr(l_1_person, 'replaced_by'))
                        yield ')'
                    yield '</w:t></w:r></w:p>'
                elif (environment.getattr(l_1_loop, 'first') and (not environment.getattr(l_1_loop, 'last'))):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Attendee"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                    if environment.getattr(l_1_person, 'role'):
                        pass
                        yield ', '
                        yield environment.finalize(environment.getattr(l_1_person, 'role'))
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield ' – '
                        yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
                    if environment.getattr(l_1_person, 'note'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve"> ('
                        yield environment.finalize(environment.getattr(l_1_person, 'note'))
                        yield ')</w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'email'):
                        pass
                        yield ' – </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                        yield environment.finalize(t_8(environment.getattr(l_1_person, 'email')))
                        yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'replaced_by'):
                        pass
                        yield ' ('
                        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'replaced_by'))
                        yield ' '
                        yield environment.finalize(environment.getattr(l_1_person, 'replaced_by'))
                        yield ')'
                    yield '</w:t></w:r></w:p>'
                else:
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Attendee"/></w:pPr><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                    if environment.getattr(l_1_person, 'role'):
                        pass
                        yield ', '
                        yield environment.finalize(environment.getattr(l_1_person, 'role'))
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield ' – '
                        yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
                    if environment.getattr(l_1_person, 'note'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve"> ('
                        yield environment.finalize(environment.getattr(l_1_person, 'note'))
                        yield ')</w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'email'):
                        pass
                        yield ' – </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                        yield environment.finalize(t_8(environment.getattr(l_1_person, 'email')))
                        yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'replaced_by'):
                        pass
                        yield ' ('
                        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'replaced_by'))
                        yield ' '
                        yield environment.finalize(environment.getattr(l_1_person, 'replaced_by'))
                        yield ')'
                    yield '</w:t></w:r></w:p>'
                if environment.getattr(l_1_person, 'people'):
                    pass
                    if ((t_2(t_5(environment.getattr(l_1_person, 'people'))) >= 8) and (not (((((t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'group')) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'organisation'))) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'role'))) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'note'))) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'email'))) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'replaced_by'))))):
                        pass
                        for l_2_pair in t_1(t_3(environment.getattr(l_1_person, 'people'), 2, ''), 960):
                            _loop_vars = {}
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="GroupMemberPair"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 0), 'names'))
                            yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                            if environment.getitem(l_2_pair, 1):
                                pass
                                yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 1), 'names'))
                            yield '</w:t></w:r></w:p>'
                        l_2_pair = missing
                    else:
                        pass
                        for l_2_person in t_1(environment.getattr(l_1_person, 'people'), 2686):
                            _loop_vars = {}
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="GroupMember"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_2_person, 'organisation'):
                                pass
                                yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(l_2_person, 'names'))
                                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                            else:
                                pass
                                yield environment.finalize(environment.getattr(l_2_person, 'names'))
                            if environment.getattr(l_2_person, 'role'):
                                pass
                                yield ', '
                                yield environment.finalize(environment.getattr(l_2_person, 'role'))
                            if environment.getattr(l_2_person, 'organisation'):
                                pass
                                yield ' – '
                                yield environment.finalize(environment.getattr(l_2_person, 'organisation'))
                            if environment.getattr(l_2_person, 'note'):
                                pass
                                yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve"> ('
                                yield environment.finalize(environment.getattr(l_2_person, 'note'))
                                yield ')</w:t></w:r><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_2_person, 'email'):
                                pass
                                yield ' – </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                                yield environment.finalize(t_8(environment.getattr(l_2_person, 'email')))
                                yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_2_person, 'replaced_by'):
                                pass
                                yield ' ('
                                yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'replaced_by'))
                                yield ' '
                                yield environment.finalize(environment.getattr(l_2_person, 'replaced_by'))
                                yield ')'
                            yield '</w:t></w:r></w:p>'
                        l_2_person = missing
            l_1_loop = l_1_person = missing
    if (undefined(name='absent') if l_0_absent is missing else l_0_absent):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Heading1Unnumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'absent'))
        yield '</w:t></w:r></w:p>'
        if ((t_2(t_5((undefined(name='absent') if l_0_absent is missing else l_0_absent))) >= 8) and (not (((((t_6(context.eval_ctx, t_9(context, (undefined(name='absent') if l_0_absent is missing else l_0_absent), 'group')) or t_6(context.eval_ctx, t_9(context, (undefined(name='absent') if l_0_absent is missing else l_0_absent), 'organisation'))) or t_6(context.eval_ctx, t_9(context, (undefined(name='absent') if l_0_absent is missing else l_0_absent), 'role'))) or t_6(context.eval_ctx, t_9(context, (undefined(name='absent') if l_0_absent is missing else l_0_absent), 'note'))) or t_6(context.eval_ctx, t_9(context, (undefined(name='absent') if l_0_absent is missing else l_0_absent), 'email'))) or t_6(context.eval_ctx, t_9(context, (undefined(name='absent') if l_0_absent is missing else l_0_absent), 'replaced_by'))))):
            pass
            for l_1_pair in t_1(t_3((undefined(name='absent') if l_0_absent is missing else l_0_absent), 2, ''), 957):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="AttendeePair"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 0), 'names'))
                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                if environment.getitem(l_1_pair, 1):
                    pass
                    yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 1), 'names'))
                yield '</w:t></w:r></w:p>'
            l_1_pair = missing
        else:
            pass
            l_1_loop = missing
            for l_1_person, l_1_loop in LoopContext(t_1((undefined(name='absent') if l_0_absent is missing else l_0_absent), 15980), undefined):
                _loop_vars = {}
                pass
                if environment.getattr(l_1_person, 'group'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Group"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(l_1_person, 'group'))
                    yield '</w:t></w:r></w:p>'
                if (not environment.getattr(l_1_person, 'names')):
                    pass
                elif ((not environment.getattr(l_1_loop, 'first')) and environment.getattr(environment.getattr(l_1_loop, 'previtem'), 'group')):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Attendee"/><w:spacing w:before="160"/></w:pPr><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                    if environment.getattr(l_1_person, 'role'):
                        pass
                        yield ', '
                        yield environment.finalize(environment.getattr(l_1_person, 'role'))
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield ' – '
                        yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
                    if environment.getattr(l_1_person, 'note'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve"> ('
                        yield environment.finalize(environment.getattr(l_1_person, 'note'))
                        yield ')</w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'email'):
                        pass
                        yield ' – </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                        yield environment.finalize(t_8(environment.getattr(l_1_person, 'email')))
                        yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'replaced_by'):
                        pass
                        yield ' ('
                        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'replaced_by'))
                        yield ' '
                        yield environment.finalize(environment.getattr(l_1_person, 'replaced_by'))
                        yield ')'
                    yield '</w:t></w:r></w:p>'
                elif (environment.getattr(l_1_loop, 'first') and (not environment.getattr(l_1_loop, 'last'))):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Attendee"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                    if environment.getattr(l_1_person, 'role'):
                        pass
                        yield ', '
                        yield environment.finalize(environment.getattr(l_1_person, 'role'))
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield ' – '
                        yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
                    if environment.getattr(l_1_person, 'note'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve"> ('
                        yield environment.finalize(environment.getattr(l_1_person, 'note'))
                        yield ')</w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'email'):
                        pass
                        yield ' – </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                        yield environment.finalize(t_8(environment.getattr(l_1_person, 'email')))
                        yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'replaced_by'):
                        pass
                        yield ' ('
                        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'replaced_by'))
                        yield ' '
                        yield environment.finalize(environment.getattr(l_1_person, 'replaced_by'))
                        yield ')'
                    yield '</w:t></w:r></w:p>'
                else:
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Attendee"/></w:pPr><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(l_1_person, 'names'))
                    if environment.getattr(l_1_person, 'role'):
                        pass
                        yield ', '
                        yield environment.finalize(environment.getattr(l_1_person, 'role'))
                    if environment.getattr(l_1_person, 'organisation'):
                        pass
                        yield ' – '
                        yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
                    if environment.getattr(l_1_person, 'note'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve"> ('
                        yield environment.finalize(environment.getattr(l_1_person, 'note'))
                        yield ')</w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'email'):
                        pass
                        yield ' – </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                        yield environment.finalize(t_8(environment.getattr(l_1_person, 'email')))
                        yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_1_person, 'replaced_by'):
                        pass
                        yield ' ('
                        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'replaced_by'))
                        yield ' '
                        yield environment.finalize(environment.getattr(l_1_person, 'replaced_by'))
                        yield ')'
                    yield '</w:t></w:r></w:p>'
                if environment.getattr(l_1_person, 'people'):
                    pass
                    if ((t_2(t_5(environment.getattr(l_1_person, 'people'))) >= 8) and (not (((((t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'group')) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'organisation'))) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'role'))) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'note'))) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'email'))) or t_6(context.eval_ctx, t_9(context, environment.getattr(l_1_person, 'people'), 'replaced_by'))))):
                        pass
                        for l_2_pair in t_1(t_3(environment.getattr(l_1_person, 'people'), 2, ''), 960):
                            _loop_vars = {}
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="GroupMemberPair"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 0), 'names'))
                            yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                            if environment.getitem(l_2_pair, 1):
                                pass
                                yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 1), 'names'))
                            yield '</w:t></w:r></w:p>'
                        l_2_pair = missing
                    else:
                        pass
                        for l_2_person in t_1(environment.getattr(l_1_person, 'people'), 2686):
                            _loop_vars = {}
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="GroupMember"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_2_person, 'organisation'):
                                pass
                                yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(l_2_person, 'names'))
                                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                            else:
                                pass
                                yield environment.finalize(environment.getattr(l_2_person, 'names'))
                            if environment.getattr(l_2_person, 'role'):
                                pass
                                yield ', '
                                yield environment.finalize(environment.getattr(l_2_person, 'role'))
                            if environment.getattr(l_2_person, 'organisation'):
                                pass
                                yield ' – '
                                yield environment.finalize(environment.getattr(l_2_person, 'organisation'))
                            if environment.getattr(l_2_person, 'note'):
                                pass
                                yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve"> ('
                                yield environment.finalize(environment.getattr(l_2_person, 'note'))
                                yield ')</w:t></w:r><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_2_person, 'email'):
                                pass
                                yield ' – </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                                yield environment.finalize(t_8(environment.getattr(l_2_person, 'email')))
                                yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_2_person, 'replaced_by'):
                                pass
                                yield ' ('
                                yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'replaced_by'))
                                yield ' '
                                yield environment.finalize(environment.getattr(l_2_person, 'replaced_by'))
                                yield ')'
                            yield '</w:t></w:r></w:p>'
                        l_2_person = missing
            l_1_loop = l_1_person = missing
    l_1_loop = missing
    for l_1_item, l_1_loop in LoopContext(t_1((undefined(name='agenda') if l_0_agenda is missing else l_0_agenda), 49379), undefined):
        _loop_vars = {}
        pass
        if environment.getattr(l_1_item, 'part'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Part"/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r>'
            yield environment.finalize(t_8(environment.getattr(l_1_item, 'anchor')))
            yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_item, 'part'))
            yield '</w:t></w:r></w:p>'
        elif environment.getattr(l_1_item, 'number'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Heading1OwnNumber"/></w:pPr><w:r><w:rPr><w:color w:val="003399"/></w:rPr><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_item, 'number'))
            yield '</w:t></w:r><w:r><w:t xml:space="preserve">\u2003</w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
            yield environment.finalize(t_8(environment.getattr(l_1_item, 'anchor')))
            yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_item, 'title'))
            if environment.getattr(l_1_item, 'confidential'):
                pass
                yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                if environment.getattr(l_1_item, 'title'):
                    pass
                    yield ' – '
                yield environment.finalize(environment.getattr(l_1_item, 'confidential'))
                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            yield '</w:t></w:r></w:p>'
        elif (not (((((((((environment.getattr(l_1_item, 'confidential') or ((not environment.getattr(l_1_loop, 'first')) and environment.getattr(environment.getattr(l_1_loop, 'previtem'), 'confidential'))) or environment.getattr(l_1_item, 'text')) or environment.getattr(l_1_item, 'projects')) or environment.getattr(l_1_item, 'findings')) or environment.getattr(l_1_item, 'decisions')) or environment.getattr(l_1_item, 'vote')) or environment.getattr(l_1_item, 'actions')) or environment.getattr(l_1_item, 'attachments')) or environment.getattr(l_1_item, 'items'))):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:contextualSpacing/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r>'
            yield environment.finalize(t_8(environment.getattr(l_1_item, 'anchor')))
            yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_item, 'title'))
            if environment.getattr(l_1_item, 'confidential'):
                pass
                yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                if environment.getattr(l_1_item, 'title'):
                    pass
                    yield ' – '
                yield environment.finalize(environment.getattr(l_1_item, 'confidential'))
                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            yield '</w:t></w:r></w:p>'
        else:
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r>'
            yield environment.finalize(t_8(environment.getattr(l_1_item, 'anchor')))
            yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_item, 'title'))
            if environment.getattr(l_1_item, 'confidential'):
                pass
                yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                if environment.getattr(l_1_item, 'title'):
                    pass
                    yield ' – '
                yield environment.finalize(environment.getattr(l_1_item, 'confidential'))
                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            yield '</w:t></w:r></w:p>'
        if environment.getattr(l_1_item, 'text'):
            pass
            yield environment.finalize(t_7(environment.getattr(l_1_item, 'text'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
        for l_2_project in t_1(environment.getattr(l_1_item, 'projects'), 2301):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Project"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_2_project, 'kind'):
                pass
                yield environment.finalize(environment.getattr(l_2_project, 'kind'))
                yield ' '
            yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'open_quote'))
            yield environment.finalize(environment.getattr(l_2_project, 'title'))
            yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'close_quote'))
            yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_2_project, 'presenters'):
                pass
                yield ' ('
                yield environment.finalize(environment.getattr(l_2_project, 'presenters'))
                yield ')'
            yield '</w:t></w:r></w:p>'
            if environment.getattr(l_2_project, 'text'):
                pass
                yield environment.finalize(t_7(environment.getattr(l_2_project, 'text'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
            if environment.getattr(l_2_project, 'website'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'website'))
                yield ' </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                yield environment.finalize(t_8(environment.getattr(l_2_project, 'website')))
                yield '<w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
        l_2_project = missing
        if environment.getattr(l_1_item, 'findings'):
            pass
            if environment.getattr(l_1_item, 'findings_heading'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_item, 'findings_heading'))
                yield '</w:t></w:r></w:p>'
            yield environment.finalize(t_7(environment.getattr(l_1_item, 'findings'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
        if environment.getattr(l_1_item, 'decisions'):
            pass
            if environment.getattr(l_1_item, 'decisions_heading'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_item, 'decisions_heading'))
                yield '</w:t></w:r></w:p>'
            yield environment.finalize(t_7(environment.getattr(l_1_item, 'decisions'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
        if environment.getattr(l_1_item, 'vote'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Vote"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_item, 'vote'))
            yield '</w:t></w:r></w:p>'
        if environment.getattr(l_1_item, 'actions'):
            pass
            if environment.getattr(l_1_item, 'actions_heading'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_item, 'actions_heading'))
                yield '</w:t></w:r></w:p>'
            yield '<w:tbl><w:tblPr><w:tblStyle w:val="ESFTable"/><w:tblW w:w="9070" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="'
            yield environment.finalize(t_4(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'actions')))
            yield '"/></w:tblPr><w:tblGrid><w:gridCol w:w="4600"/><w:gridCol w:w="2350"/><w:gridCol w:w="2120"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4600" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'what'))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2350" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'who'))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2120" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'due'))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
            for l_2_action in t_1(environment.getattr(l_1_item, 'actions'), 1802):
                _loop_vars = {}
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4600" w:type="dxa"/></w:tcPr>'
                yield environment.finalize(t_7(environment.getattr(l_2_action, 'what'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
                if environment.getattr(l_2_action, 'since'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(l_2_action, 'since'))
                    yield '</w:t></w:r></w:p>'
                if environment.getattr(l_2_action, 'done'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(l_2_action, 'done'))
                    yield '</w:t></w:r></w:p>'
                yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2350" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_2_action, 'who'))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2120" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_2_action, 'due'))
                yield '</w:t></w:r></w:p></w:tc></w:tr>'
            l_2_action = missing
            yield '</w:tbl>'
        if environment.getattr(l_1_item, 'attachments'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_item, 'attachments_heading'))
            yield '</w:t></w:r></w:p>'
            for l_2_attachment in t_1(environment.getattr(l_1_item, 'attachments'), 1132):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_2_attachment, 'title'))
                if (environment.getattr(l_2_attachment, 'title') and environment.getattr(l_2_attachment, 'reference')):
                    pass
                    yield ' – '
                if environment.getattr(l_2_attachment, 'reference'):
                    pass
                    yield '</w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                    yield environment.finalize(t_8(environment.getattr(l_2_attachment, 'reference')))
                    yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                yield '</w:t></w:r></w:p>'
            l_2_attachment = missing
        if environment.getattr(l_1_item, 'items'):
            pass
            l_2_loop = missing
            for l_2_item, l_2_loop in LoopContext(t_1(environment.getattr(l_1_item, 'items'), 31922), undefined):
                _loop_vars = {}
                pass
                if environment.getattr(l_2_item, 'number'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Heading2OwnNumber"/></w:pPr><w:r><w:rPr><w:color w:val="003399"/></w:rPr><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(l_2_item, 'number'))
                    yield '</w:t></w:r><w:r><w:t xml:space="preserve">\u2003</w:t></w:r><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(l_2_item, 'title'))
                    if environment.getattr(l_2_item, 'confidential'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                        if environment.getattr(l_2_item, 'title'):
                            pass
                            yield ' – '
                        yield environment.finalize(environment.getattr(l_2_item, 'confidential'))
                        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    yield '</w:t></w:r></w:p>'
                elif (not (((((((((environment.getattr(l_2_item, 'confidential') or ((not environment.getattr(l_2_loop, 'first')) and environment.getattr(environment.getattr(l_2_loop, 'previtem'), 'confidential'))) or environment.getattr(l_2_item, 'text')) or environment.getattr(l_2_item, 'projects')) or environment.getattr(l_2_item, 'findings')) or environment.getattr(l_2_item, 'decisions')) or environment.getattr(l_2_item, 'vote')) or environment.getattr(l_2_item, 'actions')) or environment.getattr(l_2_item, 'attachments')) or environment.getattr(l_2_item, 'items'))):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Heading2Numbered"/><w:contextualSpacing/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(l_2_item, 'title'))
                    if environment.getattr(l_2_item, 'confidential'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                        if environment.getattr(l_2_item, 'title'):
                            pass
                            yield ' – '
                        yield environment.finalize(environment.getattr(l_2_item, 'confidential'))
                        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    yield '</w:t></w:r></w:p>'
                else:
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Heading2Numbered"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(l_2_item, 'title'))
                    if environment.getattr(l_2_item, 'confidential'):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                        if environment.getattr(l_2_item, 'title'):
                            pass
                            yield ' – '
                        yield environment.finalize(environment.getattr(l_2_item, 'confidential'))
                        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    yield '</w:t></w:r></w:p>'
                if environment.getattr(l_2_item, 'text'):
                    pass
                    yield environment.finalize(t_7(environment.getattr(l_2_item, 'text'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
                for l_3_project in t_1(environment.getattr(l_2_item, 'projects'), 2302):
                    _loop_vars = {}
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Project2"/></w:pPr><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_3_project, 'kind'):
                        pass
                        yield environment.finalize(environment.getattr(l_3_project, 'kind'))
                        yield ' '
                    yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'open_quote'))
                    yield environment.finalize(environment.getattr(l_3_project, 'title'))
                    yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'close_quote'))
                    yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    if environment.getattr(l_3_project, 'presenters'):
                        pass
                        yield ' ('
                        yield environment.finalize(environment.getattr(l_3_project, 'presenters'))
                        yield ')'
                    yield '</w:t></w:r></w:p>'
                    if environment.getattr(l_3_project, 'text'):
                        pass
                        yield environment.finalize(t_7(environment.getattr(l_3_project, 'text'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
                    if environment.getattr(l_3_project, 'website'):
                        pass
                        yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'website'))
                        yield ' </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                        yield environment.finalize(t_8(environment.getattr(l_3_project, 'website')))
                        yield '<w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
                l_3_project = missing
                if environment.getattr(l_2_item, 'findings'):
                    pass
                    if environment.getattr(l_2_item, 'findings_heading'):
                        pass
                        yield '\n<w:p><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_item, 'findings_heading'))
                        yield '</w:t></w:r></w:p>'
                    yield environment.finalize(t_7(environment.getattr(l_2_item, 'findings'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
                if environment.getattr(l_2_item, 'decisions'):
                    pass
                    if environment.getattr(l_2_item, 'decisions_heading'):
                        pass
                        yield '\n<w:p><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_item, 'decisions_heading'))
                        yield '</w:t></w:r></w:p>'
                    yield environment.finalize(t_7(environment.getattr(l_2_item, 'decisions'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
                if environment.getattr(l_2_item, 'vote'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Vote"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(l_2_item, 'vote'))
                    yield '</w:t></w:r></w:p>'
                if environment.getattr(l_2_item, 'actions'):
                    pass
                    if environment.getattr(l_2_item, 'actions_heading'):
                        pass
                        yield '\n<w:p><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_item, 'actions_heading'))
                        yield '</w:t></w:r></w:p>'
                    yield '<w:tbl><w:tblPr><w:tblStyle w:val="ESFTable"/><w:tblW w:w="9070" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="'
                    yield environment.finalize(t_4(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'actions')))
                    yield '"/></w:tblPr><w:tblGrid><w:gridCol w:w="4600"/><w:gridCol w:w="2350"/><w:gridCol w:w="2120"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4600" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'what'))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2350" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'who'))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2120" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'due'))
                    yield '</w:t></w:r></w:p></w:tc></w:tr>'
                    for l_3_action in t_1(environment.getattr(l_2_item, 'actions'), 1802):
                        _loop_vars = {}
                        pass
                        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4600" w:type="dxa"/></w:tcPr>'
                        yield environment.finalize(t_7(environment.getattr(l_3_action, 'what'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
                        if environment.getattr(l_3_action, 'since'):
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_action, 'since'))
                            yield '</w:t></w:r></w:p>'
                        if environment.getattr(l_3_action, 'done'):
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_action, 'done'))
                            yield '</w:t></w:r></w:p>'
                        yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2350" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_3_action, 'who'))
                        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2120" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_3_action, 'due'))
                        yield '</w:t></w:r></w:p></w:tc></w:tr>'
                    l_3_action = missing
                    yield '</w:tbl>'
                if environment.getattr(l_2_item, 'attachments'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(l_2_item, 'attachments_heading'))
                    yield '</w:t></w:r></w:p>'
                    for l_3_attachment in t_1(environment.getattr(l_2_item, 'attachments'), 1132):
                        _loop_vars = {}
                        pass
                        yield '\n<w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_3_attachment, 'title'))
                        if (environment.getattr(l_3_attachment, 'title') and environment.getattr(l_3_attachment, 'reference')):
                            pass
                            yield ' – '
                        if environment.getattr(l_3_attachment, 'reference'):
                            pass
                            yield '</w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                            yield environment.finalize(t_8(environment.getattr(l_3_attachment, 'reference')))
                            yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                        yield '</w:t></w:r></w:p>'
                    l_3_attachment = missing
                if environment.getattr(l_2_item, 'items'):
                    pass
                    l_3_loop = missing
                    for l_3_item, l_3_loop in LoopContext(t_1(environment.getattr(l_2_item, 'items'), 15786), undefined):
                        _loop_vars = {}
                        pass
                        if environment.getattr(l_3_item, 'number'):
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="Heading3OwnNumber"/></w:pPr><w:r><w:rPr><w:color w:val="003399"/></w:rPr><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_item, 'number'))
                            yield '</w:t></w:r><w:r><w:t xml:space="preserve">\u2003</w:t></w:r><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_item, 'title'))
                            if environment.getattr(l_3_item, 'confidential'):
                                pass
                                yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                                if environment.getattr(l_3_item, 'title'):
                                    pass
                                    yield ' – '
                                yield environment.finalize(environment.getattr(l_3_item, 'confidential'))
                                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                            yield '</w:t></w:r></w:p>'
                        elif (not (((((((((environment.getattr(l_3_item, 'confidential') or ((not environment.getattr(l_3_loop, 'first')) and environment.getattr(environment.getattr(l_3_loop, 'previtem'), 'confidential'))) or environment.getattr(l_3_item, 'text')) or environment.getattr(l_3_item, 'projects')) or environment.getattr(l_3_item, 'findings')) or environment.getattr(l_3_item, 'decisions')) or environment.getattr(l_3_item, 'vote')) or environment.getattr(l_3_item, 'actions')) or environment.getattr(l_3_item, 'attachments')) or environment.getattr(l_3_item, 'items'))):
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="Heading3Numbered"/><w:contextualSpacing/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_item, 'title'))
                            if environment.getattr(l_3_item, 'confidential'):
                                pass
                                yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                                if environment.getattr(l_3_item, 'title'):
                                    pass
                                    yield ' – '
                                yield environment.finalize(environment.getattr(l_3_item, 'confidential'))
                                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                            yield '</w:t></w:r></w:p>'
                        else:
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="Heading3Numbered"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_item, 'title'))
                            if environment.getattr(l_3_item, 'confidential'):
                                pass
                                yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                                if environment.getattr(l_3_item, 'title'):
                                    pass
                                    yield ' – '
                                yield environment.finalize(environment.getattr(l_3_item, 'confidential'))
                                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                            yield '</w:t></w:r></w:p>'
                        if environment.getattr(l_3_item, 'text'):
                            pass
                            yield environment.finalize(t_7(environment.getattr(l_3_item, 'text'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
                        for l_4_project in t_1(environment.getattr(l_3_item, 'projects'), 2302):
                            _loop_vars = {}
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="Project3"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_4_project, 'kind'):
                                pass
                                yield environment.finalize(environment.getattr(l_4_project, 'kind'))
                                yield ' '
                            yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'open_quote'))
                            yield environment.finalize(environment.getattr(l_4_project, 'title'))
                            yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'close_quote'))
                            yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                            if environment.getattr(l_4_project, 'presenters'):
                                pass
                                yield ' ('
                                yield environment.finalize(environment.getattr(l_4_project, 'presenters'))
                                yield ')'
                            yield '</w:t></w:r></w:p>'
                            if environment.getattr(l_4_project, 'text'):
                                pass
                                yield environment.finalize(t_7(environment.getattr(l_4_project, 'text'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
                            if environment.getattr(l_4_project, 'website'):
                                pass
                                yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'website'))
                                yield ' </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                                yield environment.finalize(t_8(environment.getattr(l_4_project, 'website')))
                                yield '<w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
                        l_4_project = missing
                        if environment.getattr(l_3_item, 'findings'):
                            pass
                            if environment.getattr(l_3_item, 'findings_heading'):
                                pass
                                yield '\n<w:p><w:pPr><w:pStyle w:val="Heading4"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(l_3_item, 'findings_heading'))
                                yield '</w:t></w:r></w:p>'
                            yield environment.finalize(t_7(environment.getattr(l_3_item, 'findings'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
                        if environment.getattr(l_3_item, 'decisions'):
                            pass
                            if environment.getattr(l_3_item, 'decisions_heading'):
                                pass
                                yield '\n<w:p><w:pPr><w:pStyle w:val="Heading4"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(l_3_item, 'decisions_heading'))
                                yield '</w:t></w:r></w:p>'
                            yield environment.finalize(t_7(environment.getattr(l_3_item, 'decisions'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
                        if environment.getattr(l_3_item, 'vote'):
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="Vote"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_item, 'vote'))
                            yield '</w:t></w:r></w:p>'
                        if environment.getattr(l_3_item, 'actions'):
                            pass
                            if environment.getattr(l_3_item, 'actions_heading'):
                                pass
                                yield '\n<w:p><w:pPr><w:pStyle w:val="Heading4"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(l_3_item, 'actions_heading'))
                                yield '</w:t></w:r></w:p>'
                            yield '<w:tbl><w:tblPr><w:tblStyle w:val="ESFTable"/><w:tblW w:w="9070" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="'
                            yield environment.finalize(t_4(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'actions')))
                            yield '"/></w:tblPr><w:tblGrid><w:gridCol w:w="4600"/><w:gridCol w:w="2350"/><w:gridCol w:w="2120"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4600" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'what'))
                            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2350" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'who'))
                            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2120" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'due'))
                            yield '</w:t></w:r></w:p></w:tc></w:tr>'
                            for l_4_action in t_1(environment.getattr(l_3_item, 'actions'), 1802):
                                _loop_vars = {}
                                pass
                                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4600" w:type="dxa"/></w:tcPr>'
                                yield environment.finalize(t_7(environment.getattr(l_4_action, 'what'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
                                if environment.getattr(l_4_action, 'since'):
                                    pass
                                    yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                                    yield environment.finalize(environment.getattr(l_4_action, 'since'))
                                    yield '</w:t></w:r></w:p>'
                                if environment.getattr(l_4_action, 'done'):
                                    pass
                                    yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                                    yield environment.finalize(environment.getattr(l_4_action, 'done'))
                                    yield '</w:t></w:r></w:p>'
                                yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2350" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(l_4_action, 'who'))
                                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2120" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(l_4_action, 'due'))
                                yield '</w:t></w:r></w:p></w:tc></w:tr>'
                            l_4_action = missing
                            yield '</w:tbl>'
                        if environment.getattr(l_3_item, 'attachments'):
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="Heading4"/></w:pPr><w:r><w:t xml:space="preserve">'
                            yield environment.finalize(environment.getattr(l_3_item, 'attachments_heading'))
                            yield '</w:t></w:r></w:p>'
                            for l_4_attachment in t_1(environment.getattr(l_3_item, 'attachments'), 1132):
                                _loop_vars = {}
                                pass
                                yield '\n<w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(l_4_attachment, 'title'))
                                if (environment.getattr(l_4_attachment, 'title') and environment.getattr(l_4_attachment, 'reference')):
                                    pass
                                    yield ' – '
                                if environment.getattr(l_4_attachment, 'reference'):
                                    pass
                                    yield '</w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                                    yield environment.finalize(t_8(environment.getattr(l_4_attachment, 'reference')))
                                    yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
                                yield '</w:t></w:r></w:p>'
                            l_4_attachment = missing
                    l_3_loop = l_3_item = missing
            l_2_loop = l_2_item = missing
    l_1_loop = l_1_item = missing
    if (undefined(name='action_list') if l_0_action_list is missing else l_0_action_list):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Heading1Unnumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'action_list'))
        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ESFTable"/><w:tblW w:w="9070" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="'
        yield environment.finalize(t_4(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'actions')))
        yield '"/></w:tblPr><w:tblGrid><w:gridCol w:w="4600"/><w:gridCol w:w="2350"/><w:gridCol w:w="2120"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4600" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'what'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2350" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'who'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2120" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'due'))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_action in t_1((undefined(name='action_list') if l_0_action_list is missing else l_0_action_list), 1802):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4600" w:type="dxa"/></w:tcPr>'
            yield environment.finalize(t_7(environment.getattr(l_1_action, 'what'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
            if environment.getattr(l_1_action, 'since'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_action, 'since'))
                yield '</w:t></w:r></w:p>'
            if environment.getattr(l_1_action, 'done'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_action, 'done'))
                yield '</w:t></w:r></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2350" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_action, 'who'))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2120" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_action, 'due'))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_action = missing
        yield '</w:tbl>'
    if (undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'title'))
        yield '</w:t></w:r></w:p>'
        if environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'when'):
            pass
            yield environment.finalize(t_7(environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'when'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
        if environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'text'):
            pass
            yield environment.finalize(t_7(environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'text'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
        if environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'agenda'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'agenda'))
            yield '</w:t></w:r></w:p>'
            yield environment.finalize(t_7(environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'agenda'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
        if environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'rsvp'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Rsvp"/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r>'
            yield environment.finalize(t_8(environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'rsvp')))
            yield '<w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
    if (undefined(name='attachments') if l_0_attachments is missing else l_0_attachments):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Heading1Unnumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'attachments'))
        yield '</w:t></w:r></w:p>'
        for l_1_attachment in t_1((undefined(name='attachments') if l_0_attachments is missing else l_0_attachments), 1132):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_attachment, 'title'))
            if (environment.getattr(l_1_attachment, 'title') and environment.getattr(l_1_attachment, 'reference')):
                pass
                yield ' – '
            if environment.getattr(l_1_attachment, 'reference'):
                pass
                yield '</w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                yield environment.finalize(t_8(environment.getattr(l_1_attachment, 'reference')))
                yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
            yield '</w:t></w:r></w:p>'
        l_1_attachment = missing
    if (undefined(name='signatures') if l_0_signatures is missing else l_0_signatures):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="SignaturesHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'signatures'))
        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblW w:w="9070" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="400" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="4535"/><w:gridCol w:w="4535"/></w:tblGrid>'
        for l_1_pair in t_1(t_3((undefined(name='signatures') if l_0_signatures is missing else l_0_signatures), 2, ''), 2372):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4535" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Signature"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 0), 'name'))
            yield '</w:t></w:r></w:p>'
            if environment.getattr(environment.getitem(l_1_pair, 0), 'role'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="SignatureRole"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 0), 'role'))
                yield '</w:t></w:r></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="4535" w:type="dxa"/></w:tcPr>'
            if environment.getitem(l_1_pair, 1):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="Signature"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 1), 'name'))
                yield '</w:t></w:r></w:p>'
                if environment.getattr(environment.getitem(l_1_pair, 1), 'role'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="SignatureRole"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 1), 'role'))
                    yield '</w:t></w:r></w:p>'
            yield '</w:tc></w:tr>'
        l_1_pair = missing
        yield '</w:tbl>'
    yield '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1418" w:bottom="1417" w:left="1418" w:header="624" w:footer="624" w:gutter="0"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '3=95&5=98&7=100&9=103&12=106&13=108&15=111&16=112&17=114&20=117&21=118&22=119&23=122&25=123&26=126&28=128&30=131&32=133&34=136&35=137&36=139&38=141&40=144&41=145&42=147&45=150&46=152&48=154&49=156&51=159&52=161&53=164&55=167&56=169&58=172&59=174&62=179&66=182&68=185&69=187&70=189&72=193&73=195&74=198&78=204&79=207&81=210&83=212&84=214&86=217&87=220&89=224&91=225&92=228&94=229&95=232&97=233&98=236&100=238&101=241&103=243&104=246&105=248&107=251&109=254&110=257&112=261&114=262&115=265&117=266&118=269&120=270&121=273&123=275&124=278&126=280&127=283&128=285&132=291&133=294&135=298&137=299&138=302&140=303&141=306&143=307&144=310&146=312&147=315&149=317&150=320&151=322&154=325&155=327&156=329&158=333&159=335&160=338&164=343&166=347&167=350&169=354&171=355&172=358&174=359&175=362&177=363&178=366&180=368&181=371&183=373&184=376&185=378&193=383&195=386&196=388&197=390&199=394&200=396&201=399&205=405&206=408&208=411&210=413&211=415&213=418&214=421&216=425&218=426&219=429&221=430&222=433&224=434&225=437&227=439&228=442&230=444&231=447&232=449&234=452&236=455&237=458&239=462&241=463&242=466&244=467&245=470&247=471&248=474&250=476&251=479&253=481&254=484&255=486&259=492&260=495&262=499&264=500&265=503&267=504&268=507&270=508&271=511&273=513&274=516&276=518&277=521&278=523&281=526&282=528&283=530&285=534&286=536&287=539&291=544&293=548&294=551&296=555&298=556&299=559&301=560&302=563&304=564&305=567&307=569&308=572&310=574&311=577&312=579&320=584&322=587&323=589&324=591&326=595&327=597&328=600&332=606&333=609&335=612&337=614&338=616&340=619&341=622&343=626&345=627&346=630&348=631&349=634&351=635&352=638&354=640&355=643&357=645&358=648&359=650&361=653&363=656&364=659&366=663&368=664&369=667&371=668&372=671&374=672&375=675&377=677&378=680&380=682&381=685&382=687&386=693&387=696&389=700&391=701&392=704&394=705&395=708&397=709&398=712&400=714&401=717&403=719&404=722&405=724&408=727&409=729&410=731&412=735&413=737&414=740&418=745&420=749&421=752&423=756&425=757&426=760&428=761&429=764&431=765&432=768&434=770&435=773&437=775&438=778&439=780&447=785&449=788&450=790&451=792&453=796&454=798&455=801&459=807&460=810&462=813&464=815&465=817&467=820&468=823&470=827&472=828&473=831&475=832&476=835&478=836&479=839&481=841&482=844&484=846&485=849&486=851&488=854&490=857&491=860&493=864&495=865&496=868&498=869&499=872&501=873&502=876&504=878&505=881&507=883&508=886&509=888&513=894&514=897&516=901&518=902&519=905&521=906&522=909&524=910&525=913&527=915&528=918&530=920&531=923&532=925&535=928&536=930&537=932&539=936&540=938&541=941&545=946&547=950&548=953&550=957&552=958&553=961&555=962&556=965&558=966&559=969&561=971&562=974&564=976&565=979&566=981&574=987&575=990&577=993&578=995&579=997&581=1000&582=1002&583=1004&584=1005&585=1008&587=1011&589=1014&591=1017&592=1019&593=1020&594=1023&596=1026&600=1032&601=1034&602=1035&603=1038&605=1041&608=1044&609=1046&611=1047&613=1051&614=1053&616=1056&617=1057&618=1058&619=1060&620=1063&622=1066&623=1068&625=1069&627=1072&628=1074&631=1077&632=1079&634=1082&636=1084&638=1085&639=1087&641=1090&643=1092&645=1093&647=1096&649=1098&650=1100&652=1103&653=1106&655=1108&657=1110&659=1112&660=1114&661=1118&662=1119&664=1122&666=1124&668=1127&671=1130&673=1132&676=1136&678=1139&679=1141&681=1145&682=1146&684=1149&685=1152&689=1156&690=1159&691=1162&693=1165&694=1167&695=1168&696=1171&698=1174&700=1177&702=1180&703=1181&704=1184&706=1187&710=1193&711=1194&712=1197&714=1200&717=1203&718=1205&720=1206&722=1210&723=1212&725=1215&726=1216&727=1217&728=1219&729=1222&731=1225&732=1227&734=1228&736=1231&737=1233&740=1236&741=1238&743=1241&745=1243&747=1244&748=1246&750=1249&752=1251&754=1252&756=1255&758=1257&759=1259&761=1262&762=1265&764=1267&766=1269&768=1271&769=1273&770=1277&771=1278&773=1281&775=1283&777=1286&780=1289&782=1291&785=1295&787=1298&788=1300&790=1304&791=1305&793=1308&794=1311&798=1315&799=1318&800=1321&802=1324&803=1326&804=1327&805=1330&807=1333&809=1336&811=1339&812=1340&813=1343&815=1346&819=1352&820=1353&821=1356&823=1359&826=1362&827=1364&829=1365&831=1369&832=1371&834=1374&835=1375&836=1376&837=1378&838=1381&840=1384&841=1386&843=1387&845=1390&846=1392&849=1395&850=1397&852=1400&854=1402&856=1403&857=1405&859=1408&861=1410&863=1411&865=1414&867=1416&868=1418&870=1421&871=1424&873=1426&875=1428&877=1430&878=1432&879=1436&880=1437&882=1440&884=1442&886=1445&889=1448&891=1450&894=1454&896=1457&897=1459&899=1463&900=1464&902=1467&903=1470&912=1477&914=1480&916=1484&918=1486&920=1488&921=1490&922=1494&923=1495&925=1498&927=1500&929=1503&932=1506&934=1508&937=1512&939=1515&940=1517&941=1519&943=1520&944=1522&946=1523&948=1526&949=1528&951=1529&953=1532&956=1534&958=1537&959=1539&961=1543&962=1544&964=1547&965=1550&969=1554&971=1557&972=1559&974=1563&975=1565&977=1568&979=1571&981=1574&982=1576&984=1579'