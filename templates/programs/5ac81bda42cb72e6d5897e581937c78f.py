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
    l_0_bold_names = missing
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
        t_7 = environment.filters['map']
    except KeyError:
        @internalcode
        def t_7(*unused):
            raise TemplateRuntimeError("No filter named 'map' found.")
    try:
        t_8 = environment.filters['paragraphs']
    except KeyError:
        @internalcode
        def t_8(*unused):
            raise TemplateRuntimeError("No filter named 'paragraphs' found.")
    try:
        t_9 = environment.filters['runs']
    except KeyError:
        @internalcode
        def t_9(*unused):
            raise TemplateRuntimeError("No filter named 'runs' found.")
    try:
        t_10 = environment.filters['select']
    except KeyError:
        @internalcode
        def t_10(*unused):
            raise TemplateRuntimeError("No filter named 'select' found.")
    try:
        t_11 = environment.filters['selectattr']
    except KeyError:
        @internalcode
        def t_11(*unused):
            raise TemplateRuntimeError("No filter named 'selectattr' found.")
    try:
        t_12 = environment.filters['upper']
    except KeyError:
        @internalcode
        def t_12(*unused):
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
    yield environment.finalize(t_12(t_2((undefined(name='date') if l_0_date is missing else l_0_date)[:1])))
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
                yield environment.finalize(t_9(environment.getattr(l_1_entry, 'part')))
                yield '<w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
            elif environment.getattr(l_1_entry, 'number'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="OverviewOwnNumber"/></w:pPr><w:r><w:rPr><w:color w:val="003399"/></w:rPr><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_entry, 'number'))
                yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                yield environment.finalize(t_9(environment.getattr(l_1_entry, 'title')))
                yield '<w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
            else:
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="Overview"/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r>'
                yield environment.finalize(t_9(environment.getattr(l_1_entry, 'title')))
                yield '<w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
        l_1_entry = missing
    l_0_bold_names = (t_6(context.eval_ctx, t_11(context, (undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 'organisation')) or t_6(context.eval_ctx, t_10(context, t_7(context, t_7(context, t_7(context, (undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), attribute='people'), 'selectattr', 'organisation'), 'list'))))
    context.vars['bold_names'] = l_0_bold_names
    context.exported_vars.add('bold_names')
    if (undefined(name='attendees') if l_0_attendees is missing else l_0_attendees):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Heading1Unnumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'present'))
        yield '</w:t></w:r></w:p>'
        if ((t_2(t_5((undefined(name='attendees') if l_0_attendees is missing else l_0_attendees))) >= 8) and (not (((((t_6(context.eval_ctx, t_11(context, (undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 'group')) or t_6(context.eval_ctx, t_11(context, (undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 'organisation'))) or t_6(context.eval_ctx, t_11(context, (undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 'role'))) or t_6(context.eval_ctx, t_11(context, (undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 'note'))) or t_6(context.eval_ctx, t_11(context, (undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 'email'))) or t_6(context.eval_ctx, t_11(context, (undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 'replaced_by'))))):
            pass
            for l_1_pair in t_1(t_3((undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 2, ''), 1944):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="AttendeePair"/></w:pPr><w:r><w:t xml:space="preserve">'
                if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
                    pass
                    yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 0), 'names'))
                    yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                else:
                    pass
                    yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 0), 'names'))
                if environment.getitem(l_1_pair, 1):
                    pass
                    yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                    if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 1), 'names'))
                        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 1), 'names'))
                yield '</w:t></w:r></w:p>'
            l_1_pair = missing
        else:
            pass
            l_1_loop = missing
            for l_1_person, l_1_loop in LoopContext(t_1((undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 16767), undefined):
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
                    if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
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
                        yield environment.finalize(t_9(environment.getattr(l_1_person, 'email')))
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
                    if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
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
                        yield environment.finalize(t_9(environment.getattr(l_1_person, 'email')))
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
                    if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
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
                        yield environment.finalize(t_9(environment.getattr(l_1_person, 'email')))
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
                    if ((t_2(t_5(environment.getattr(l_1_person, 'people'))) >= 8) and (not (((((t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'group')) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'organisation'))) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'role'))) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'note'))) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'email'))) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'replaced_by'))))):
                        pass
                        for l_2_pair in t_1(t_3(environment.getattr(l_1_person, 'people'), 2, ''), 1947):
                            _loop_vars = {}
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="GroupMemberPair"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
                                pass
                                yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 0), 'names'))
                                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                            else:
                                pass
                                yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 0), 'names'))
                            if environment.getitem(l_2_pair, 1):
                                pass
                                yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                                if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
                                    pass
                                    yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                                    yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 1), 'names'))
                                    yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                                else:
                                    pass
                                    yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 1), 'names'))
                            yield '</w:t></w:r></w:p>'
                        l_2_pair = missing
                    else:
                        pass
                        for l_2_person in t_1(environment.getattr(l_1_person, 'people'), 2636):
                            _loop_vars = {}
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="GroupMember"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
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
                                yield environment.finalize(t_9(environment.getattr(l_2_person, 'email')))
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
    l_0_bold_names = (t_6(context.eval_ctx, t_11(context, (undefined(name='guests') if l_0_guests is missing else l_0_guests), 'organisation')) or t_6(context.eval_ctx, t_10(context, t_7(context, t_7(context, t_7(context, (undefined(name='guests') if l_0_guests is missing else l_0_guests), attribute='people'), 'selectattr', 'organisation'), 'list'))))
    context.vars['bold_names'] = l_0_bold_names
    context.exported_vars.add('bold_names')
    if (undefined(name='guests') if l_0_guests is missing else l_0_guests):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Heading1Unnumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'guests'))
        yield '</w:t></w:r></w:p>'
        if ((t_2(t_5((undefined(name='guests') if l_0_guests is missing else l_0_guests))) >= 8) and (not (((((t_6(context.eval_ctx, t_11(context, (undefined(name='guests') if l_0_guests is missing else l_0_guests), 'group')) or t_6(context.eval_ctx, t_11(context, (undefined(name='guests') if l_0_guests is missing else l_0_guests), 'organisation'))) or t_6(context.eval_ctx, t_11(context, (undefined(name='guests') if l_0_guests is missing else l_0_guests), 'role'))) or t_6(context.eval_ctx, t_11(context, (undefined(name='guests') if l_0_guests is missing else l_0_guests), 'note'))) or t_6(context.eval_ctx, t_11(context, (undefined(name='guests') if l_0_guests is missing else l_0_guests), 'email'))) or t_6(context.eval_ctx, t_11(context, (undefined(name='guests') if l_0_guests is missing else l_0_guests), 'replaced_by'))))):
            pass
            for l_1_pair in t_1(t_3((undefined(name='guests') if l_0_guests is missing else l_0_guests), 2, ''), 1944):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="AttendeePair"/></w:pPr><w:r><w:t xml:space="preserve">'
                if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
                    pass
                    yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 0), 'names'))
                    yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                else:
                    pass
                    yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 0), 'names'))
                if environment.getitem(l_1_pair, 1):
                    pass
                    yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                    if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 1), 'names'))
                        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 1), 'names'))
                yield '</w:t></w:r></w:p>'
            l_1_pair = missing
        else:
            pass
            l_1_loop = missing
            for l_1_person, l_1_loop in LoopContext(t_1((undefined(name='guests') if l_0_guests is missing else l_0_guests), 16767), undefined):
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
                    if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
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
                        yield environment.finalize(t_9(environment.getattr(l_1_person, 'email')))
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
                    if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
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
                        yield environment.finalize(t_9(environment.getattr(l_1_person, 'email')))
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
                    if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
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
                        yield environment.finalize(t_9(environment.getattr(l_1_person, 'email')))
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
                    if ((t_2(t_5(environment.getattr(l_1_person, 'people'))) >= 8) and (not (((((t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'group')) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'organisation'))) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'role'))) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'note'))) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'email'))) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'replaced_by'))))):
                        pass
                        for l_2_pair in t_1(t_3(environment.getattr(l_1_person, 'people'), 2, ''), 1947):
                            _loop_vars = {}
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="GroupMemberPair"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
                                pass
                                yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 0), 'names'))
                                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                            else:
                                pass
                                yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 0), 'names'))
                            if environment.getitem(l_2_pair, 1):
                                pass
                                yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                                if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
                                    pass
                                    yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                                    yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 1), 'names'))
                                    yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                                else:
                                    pass
                                    yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 1), 'names'))
                            yield '</w:t></w:r></w:p>'
                        l_2_pair = missing
                    else:
                        pass
                        for l_2_person in t_1(environment.getattr(l_1_person, 'people'), 2636):
                            _loop_vars = {}
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="GroupMember"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
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
                                yield environment.finalize(t_9(environment.getattr(l_2_person, 'email')))
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
    l_0_bold_names = (t_6(context.eval_ctx, t_11(context, (undefined(name='excused') if l_0_excused is missing else l_0_excused), 'organisation')) or t_6(context.eval_ctx, t_10(context, t_7(context, t_7(context, t_7(context, (undefined(name='excused') if l_0_excused is missing else l_0_excused), attribute='people'), 'selectattr', 'organisation'), 'list'))))
    context.vars['bold_names'] = l_0_bold_names
    context.exported_vars.add('bold_names')
    if (undefined(name='excused') if l_0_excused is missing else l_0_excused):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Heading1Unnumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'excused'))
        yield '</w:t></w:r></w:p>'
        if ((t_2(t_5((undefined(name='excused') if l_0_excused is missing else l_0_excused))) >= 8) and (not (((((t_6(context.eval_ctx, t_11(context, (undefined(name='excused') if l_0_excused is missing else l_0_excused), 'group')) or t_6(context.eval_ctx, t_11(context, (undefined(name='excused') if l_0_excused is missing else l_0_excused), 'organisation'))) or t_6(context.eval_ctx, t_11(context, (undefined(name='excused') if l_0_excused is missing else l_0_excused), 'role'))) or t_6(context.eval_ctx, t_11(context, (undefined(name='excused') if l_0_excused is missing else l_0_excused), 'note'))) or t_6(context.eval_ctx, t_11(context, (undefined(name='excused') if l_0_excused is missing else l_0_excused), 'email'))) or t_6(context.eval_ctx, t_11(context, (undefined(name='excused') if l_0_excused is missing else l_0_excused), 'replaced_by'))))):
            pass
            for l_1_pair in t_1(t_3((undefined(name='excused') if l_0_excused is missing else l_0_excused), 2, ''), 1944):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="AttendeePair"/></w:pPr><w:r><w:t xml:space="preserve">'
                if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
                    pass
                    yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 0), 'names'))
                    yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                else:
                    pass
                    yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 0), 'names'))
                if environment.getitem(l_1_pair, 1):
                    pass
                    yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                    if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 1), 'names'))
                        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 1), 'names'))
                yield '</w:t></w:r></w:p>'
            l_1_pair = missing
        else:
            pass
            l_1_loop = missing
            for l_1_person, l_1_loop in LoopContext(t_1((undefined(name='excused') if l_0_excused is missing else l_0_excused), 16767), undefined):
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
                    if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
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
                        yield environment.finalize(t_9(environment.getattr(l_1_person, 'email')))
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
                    if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
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
                        yield environment.finalize(t_9(environment.getattr(l_1_person, 'email')))
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
                    if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
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
                        yield environment.finalize(t_9(environment.getattr(l_1_person, 'email')))
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
                    if ((t_2(t_5(environment.getattr(l_1_person, 'people'))) >= 8) and (not (((((t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'group')) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'organisation'))) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'role'))) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'note'))) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'email'))) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'replaced_by'))))):
                        pass
                        for l_2_pair in t_1(t_3(environment.getattr(l_1_person, 'people'), 2, ''), 1947):
                            _loop_vars = {}
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="GroupMemberPair"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
                                pass
                                yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 0), 'names'))
                                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                            else:
                                pass
                                yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 0), 'names'))
                            if environment.getitem(l_2_pair, 1):
                                pass
                                yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                                if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
                                    pass
                                    yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                                    yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 1), 'names'))
                                    yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                                else:
                                    pass
                                    yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 1), 'names'))
                            yield '</w:t></w:r></w:p>'
                        l_2_pair = missing
                    else:
                        pass
                        for l_2_person in t_1(environment.getattr(l_1_person, 'people'), 2636):
                            _loop_vars = {}
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="GroupMember"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
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
                                yield environment.finalize(t_9(environment.getattr(l_2_person, 'email')))
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
    l_0_bold_names = (t_6(context.eval_ctx, t_11(context, (undefined(name='absent') if l_0_absent is missing else l_0_absent), 'organisation')) or t_6(context.eval_ctx, t_10(context, t_7(context, t_7(context, t_7(context, (undefined(name='absent') if l_0_absent is missing else l_0_absent), attribute='people'), 'selectattr', 'organisation'), 'list'))))
    context.vars['bold_names'] = l_0_bold_names
    context.exported_vars.add('bold_names')
    if (undefined(name='absent') if l_0_absent is missing else l_0_absent):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Heading1Unnumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'absent'))
        yield '</w:t></w:r></w:p>'
        if ((t_2(t_5((undefined(name='absent') if l_0_absent is missing else l_0_absent))) >= 8) and (not (((((t_6(context.eval_ctx, t_11(context, (undefined(name='absent') if l_0_absent is missing else l_0_absent), 'group')) or t_6(context.eval_ctx, t_11(context, (undefined(name='absent') if l_0_absent is missing else l_0_absent), 'organisation'))) or t_6(context.eval_ctx, t_11(context, (undefined(name='absent') if l_0_absent is missing else l_0_absent), 'role'))) or t_6(context.eval_ctx, t_11(context, (undefined(name='absent') if l_0_absent is missing else l_0_absent), 'note'))) or t_6(context.eval_ctx, t_11(context, (undefined(name='absent') if l_0_absent is missing else l_0_absent), 'email'))) or t_6(context.eval_ctx, t_11(context, (undefined(name='absent') if l_0_absent is missing else l_0_absent), 'replaced_by'))))):
            pass
            for l_1_pair in t_1(t_3((undefined(name='absent') if l_0_absent is missing else l_0_absent), 2, ''), 1944):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="AttendeePair"/></w:pPr><w:r><w:t xml:space="preserve">'
                if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
                    pass
                    yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 0), 'names'))
                    yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                else:
                    pass
                    yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 0), 'names'))
                if environment.getitem(l_1_pair, 1):
                    pass
                    yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                    if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
                        pass
                        yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 1), 'names'))
                        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                    else:
                        pass
                        yield environment.finalize(environment.getattr(environment.getitem(l_1_pair, 1), 'names'))
                yield '</w:t></w:r></w:p>'
            l_1_pair = missing
        else:
            pass
            l_1_loop = missing
            for l_1_person, l_1_loop in LoopContext(t_1((undefined(name='absent') if l_0_absent is missing else l_0_absent), 16767), undefined):
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
                    if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
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
                        yield environment.finalize(t_9(environment.getattr(l_1_person, 'email')))
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
                    if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
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
                        yield environment.finalize(t_9(environment.getattr(l_1_person, 'email')))
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
                    if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
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
                        yield environment.finalize(t_9(environment.getattr(l_1_person, 'email')))
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
                    if ((t_2(t_5(environment.getattr(l_1_person, 'people'))) >= 8) and (not (((((t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'group')) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'organisation'))) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'role'))) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'note'))) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'email'))) or t_6(context.eval_ctx, t_11(context, environment.getattr(l_1_person, 'people'), 'replaced_by'))))):
                        pass
                        for l_2_pair in t_1(t_3(environment.getattr(l_1_person, 'people'), 2, ''), 1947):
                            _loop_vars = {}
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="GroupMemberPair"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
                                pass
                                yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 0), 'names'))
                                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                            else:
                                pass
                                yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 0), 'names'))
                            if environment.getitem(l_2_pair, 1):
                                pass
                                yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                                if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
                                    pass
                                    yield '</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">'
                                    yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 1), 'names'))
                                    yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                                else:
                                    pass
                                    yield environment.finalize(environment.getattr(environment.getitem(l_2_pair, 1), 'names'))
                            yield '</w:t></w:r></w:p>'
                        l_2_pair = missing
                    else:
                        pass
                        for l_2_person in t_1(environment.getattr(l_1_person, 'people'), 2636):
                            _loop_vars = {}
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="GroupMember"/></w:pPr><w:r><w:t xml:space="preserve">'
                            if (undefined(name='bold_names') if l_0_bold_names is missing else l_0_bold_names):
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
                                yield environment.finalize(t_9(environment.getattr(l_2_person, 'email')))
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
            yield environment.finalize(t_9(environment.getattr(l_1_item, 'anchor')))
            yield '<w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_item, 'part'))
            yield '</w:t></w:r></w:p>'
        elif environment.getattr(l_1_item, 'number'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Heading1OwnNumber"/></w:pPr><w:r><w:rPr><w:color w:val="003399"/></w:rPr><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_item, 'number'))
            yield '</w:t></w:r><w:r><w:t xml:space="preserve">\u2003</w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
            yield environment.finalize(t_9(environment.getattr(l_1_item, 'anchor')))
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
            yield environment.finalize(t_9(environment.getattr(l_1_item, 'anchor')))
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
            yield environment.finalize(t_9(environment.getattr(l_1_item, 'anchor')))
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
            yield environment.finalize(t_8(environment.getattr(l_1_item, 'text'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
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
                yield environment.finalize(t_8(environment.getattr(l_2_project, 'text'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
            if environment.getattr(l_2_project, 'website'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'website'))
                yield ' </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                yield environment.finalize(t_9(environment.getattr(l_2_project, 'website')))
                yield '<w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
        l_2_project = missing
        if environment.getattr(l_1_item, 'findings'):
            pass
            if environment.getattr(l_1_item, 'findings_heading'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_item, 'findings_heading'))
                yield '</w:t></w:r></w:p>'
            yield environment.finalize(t_8(environment.getattr(l_1_item, 'findings'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
        if environment.getattr(l_1_item, 'decisions'):
            pass
            if environment.getattr(l_1_item, 'decisions_heading'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_item, 'decisions_heading'))
                yield '</w:t></w:r></w:p>'
            yield environment.finalize(t_8(environment.getattr(l_1_item, 'decisions'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
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
                yield environment.finalize(t_8(environment.getattr(l_2_action, 'what'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
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
                    yield environment.finalize(t_9(environment.getattr(l_2_attachment, 'reference')))
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
                    yield environment.finalize(t_8(environment.getattr(l_2_item, 'text'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
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
                        yield environment.finalize(t_8(environment.getattr(l_3_project, 'text'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
                    if environment.getattr(l_3_project, 'website'):
                        pass
                        yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'website'))
                        yield ' </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                        yield environment.finalize(t_9(environment.getattr(l_3_project, 'website')))
                        yield '<w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
                l_3_project = missing
                if environment.getattr(l_2_item, 'findings'):
                    pass
                    if environment.getattr(l_2_item, 'findings_heading'):
                        pass
                        yield '\n<w:p><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_item, 'findings_heading'))
                        yield '</w:t></w:r></w:p>'
                    yield environment.finalize(t_8(environment.getattr(l_2_item, 'findings'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
                if environment.getattr(l_2_item, 'decisions'):
                    pass
                    if environment.getattr(l_2_item, 'decisions_heading'):
                        pass
                        yield '\n<w:p><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_item, 'decisions_heading'))
                        yield '</w:t></w:r></w:p>'
                    yield environment.finalize(t_8(environment.getattr(l_2_item, 'decisions'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
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
                        yield environment.finalize(t_8(environment.getattr(l_3_action, 'what'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
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
                            yield environment.finalize(t_9(environment.getattr(l_3_attachment, 'reference')))
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
                            yield environment.finalize(t_8(environment.getattr(l_3_item, 'text'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
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
                                yield environment.finalize(t_8(environment.getattr(l_4_project, 'text'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
                            if environment.getattr(l_4_project, 'website'):
                                pass
                                yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'website'))
                                yield ' </w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>'
                                yield environment.finalize(t_9(environment.getattr(l_4_project, 'website')))
                                yield '<w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
                        l_4_project = missing
                        if environment.getattr(l_3_item, 'findings'):
                            pass
                            if environment.getattr(l_3_item, 'findings_heading'):
                                pass
                                yield '\n<w:p><w:pPr><w:pStyle w:val="Heading4"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(l_3_item, 'findings_heading'))
                                yield '</w:t></w:r></w:p>'
                            yield environment.finalize(t_8(environment.getattr(l_3_item, 'findings'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
                        if environment.getattr(l_3_item, 'decisions'):
                            pass
                            if environment.getattr(l_3_item, 'decisions_heading'):
                                pass
                                yield '\n<w:p><w:pPr><w:pStyle w:val="Heading4"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(l_3_item, 'decisions_heading'))
                                yield '</w:t></w:r></w:p>'
                            yield environment.finalize(t_8(environment.getattr(l_3_item, 'decisions'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
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
                                yield environment.finalize(t_8(environment.getattr(l_4_action, 'what'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
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
                                    yield environment.finalize(t_9(environment.getattr(l_4_attachment, 'reference')))
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
            yield environment.finalize(t_8(environment.getattr(l_1_action, 'what'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
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
            yield environment.finalize(t_8(environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'when'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
        if environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'text'):
            pass
            yield environment.finalize(t_8(environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'text'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
        if environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'agenda'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'agenda'))
            yield '</w:t></w:r></w:p>'
            yield environment.finalize(t_8(environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'agenda'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
        if environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'rsvp'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Rsvp"/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r>'
            yield environment.finalize(t_9(environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'rsvp')))
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
                yield environment.finalize(t_9(environment.getattr(l_1_attachment, 'reference')))
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
debug_info = '3=108&5=111&7=113&9=116&12=119&13=121&15=124&16=125&17=127&20=130&21=131&22=132&23=135&25=136&26=139&28=141&30=144&32=146&34=149&35=150&36=152&38=154&40=157&41=158&42=160&45=163&46=165&48=167&49=169&51=172&52=174&53=177&55=180&56=182&58=185&59=187&62=192&66=195&67=198&69=201&70=203&71=205&73=209&74=212&76=216&78=217&79=220&80=223&82=227&87=233&88=236&90=239&92=241&93=243&95=246&96=249&98=253&100=254&101=257&103=258&104=261&106=262&107=265&109=267&110=270&112=272&113=275&114=277&116=280&118=283&119=286&121=290&123=291&124=294&126=295&127=298&129=299&130=302&132=304&133=307&135=309&136=312&137=314&141=320&142=323&144=327&146=328&147=331&149=332&150=335&152=336&153=339&155=341&156=344&158=346&159=349&160=351&163=354&164=356&165=358&167=362&168=365&170=369&172=370&173=373&174=376&176=380&181=385&183=389&184=392&186=396&188=397&189=400&191=401&192=404&194=405&195=408&197=410&198=413&200=415&201=418&202=420&210=425&211=428&213=431&214=433&215=435&217=439&218=442&220=446&222=447&223=450&224=453&226=457&231=463&232=466&234=469&236=471&237=473&239=476&240=479&242=483&244=484&245=487&247=488&248=491&250=492&251=495&253=497&254=500&256=502&257=505&258=507&260=510&262=513&263=516&265=520&267=521&268=524&270=525&271=528&273=529&274=532&276=534&277=537&279=539&280=542&281=544&285=550&286=553&288=557&290=558&291=561&293=562&294=565&296=566&297=569&299=571&300=574&302=576&303=579&304=581&307=584&308=586&309=588&311=592&312=595&314=599&316=600&317=603&318=606&320=610&325=615&327=619&328=622&330=626&332=627&333=630&335=631&336=634&338=635&339=638&341=640&342=643&344=645&345=648&346=650&354=655&355=658&357=661&358=663&359=665&361=669&362=672&364=676&366=677&367=680&368=683&370=687&375=693&376=696&378=699&380=701&381=703&383=706&384=709&386=713&388=714&389=717&391=718&392=721&394=722&395=725&397=727&398=730&400=732&401=735&402=737&404=740&406=743&407=746&409=750&411=751&412=754&414=755&415=758&417=759&418=762&420=764&421=767&423=769&424=772&425=774&429=780&430=783&432=787&434=788&435=791&437=792&438=795&440=796&441=799&443=801&444=804&446=806&447=809&448=811&451=814&452=816&453=818&455=822&456=825&458=829&460=830&461=833&462=836&464=840&469=845&471=849&472=852&474=856&476=857&477=860&479=861&480=864&482=865&483=868&485=870&486=873&488=875&489=878&490=880&498=885&499=888&501=891&502=893&503=895&505=899&506=902&508=906&510=907&511=910&512=913&514=917&519=923&520=926&522=929&524=931&525=933&527=936&528=939&530=943&532=944&533=947&535=948&536=951&538=952&539=955&541=957&542=960&544=962&545=965&546=967&548=970&550=973&551=976&553=980&555=981&556=984&558=985&559=988&561=989&562=992&564=994&565=997&567=999&568=1002&569=1004&573=1010&574=1013&576=1017&578=1018&579=1021&581=1022&582=1025&584=1026&585=1029&587=1031&588=1034&590=1036&591=1039&592=1041&595=1044&596=1046&597=1048&599=1052&600=1055&602=1059&604=1060&605=1063&606=1066&608=1070&613=1075&615=1079&616=1082&618=1086&620=1087&621=1090&623=1091&624=1094&626=1095&627=1098&629=1100&630=1103&632=1105&633=1108&634=1110&642=1116&643=1119&645=1122&646=1124&647=1126&649=1129&650=1131&651=1133&652=1134&653=1137&655=1140&657=1143&659=1146&660=1148&661=1149&662=1152&664=1155&668=1161&669=1163&670=1164&671=1167&673=1170&676=1173&677=1175&679=1176&681=1180&682=1182&684=1185&685=1186&686=1187&687=1189&688=1192&690=1195&691=1197&693=1198&695=1201&696=1203&699=1206&700=1208&702=1211&704=1213&706=1214&707=1216&709=1219&711=1221&713=1222&715=1225&717=1227&718=1229&720=1232&721=1235&723=1237&725=1239&727=1241&728=1243&729=1247&730=1248&732=1251&734=1253&736=1256&739=1259&741=1261&744=1265&746=1268&747=1270&749=1274&750=1275&752=1278&753=1281&757=1285&758=1288&759=1291&761=1294&762=1296&763=1297&764=1300&766=1303&768=1306&770=1309&771=1310&772=1313&774=1316&778=1322&779=1323&780=1326&782=1329&785=1332&786=1334&788=1335&790=1339&791=1341&793=1344&794=1345&795=1346&796=1348&797=1351&799=1354&800=1356&802=1357&804=1360&805=1362&808=1365&809=1367&811=1370&813=1372&815=1373&816=1375&818=1378&820=1380&822=1381&824=1384&826=1386&827=1388&829=1391&830=1394&832=1396&834=1398&836=1400&837=1402&838=1406&839=1407&841=1410&843=1412&845=1415&848=1418&850=1420&853=1424&855=1427&856=1429&858=1433&859=1434&861=1437&862=1440&866=1444&867=1447&868=1450&870=1453&871=1455&872=1456&873=1459&875=1462&877=1465&879=1468&880=1469&881=1472&883=1475&887=1481&888=1482&889=1485&891=1488&894=1491&895=1493&897=1494&899=1498&900=1500&902=1503&903=1504&904=1505&905=1507&906=1510&908=1513&909=1515&911=1516&913=1519&914=1521&917=1524&918=1526&920=1529&922=1531&924=1532&925=1534&927=1537&929=1539&931=1540&933=1543&935=1545&936=1547&938=1550&939=1553&941=1555&943=1557&945=1559&946=1561&947=1565&948=1566&950=1569&952=1571&954=1574&957=1577&959=1579&962=1583&964=1586&965=1588&967=1592&968=1593&970=1596&971=1599&980=1606&982=1609&984=1613&986=1615&988=1617&989=1619&990=1623&991=1624&993=1627&995=1629&997=1632&1000=1635&1002=1637&1005=1641&1007=1644&1008=1646&1009=1648&1011=1649&1012=1651&1014=1652&1016=1655&1017=1657&1019=1658&1021=1661&1024=1663&1026=1666&1027=1668&1029=1672&1030=1673&1032=1676&1033=1679&1037=1683&1039=1686&1040=1688&1042=1692&1043=1694&1045=1697&1047=1700&1049=1703&1050=1705&1052=1708'